export const restEndpointMethods = () => ({});
