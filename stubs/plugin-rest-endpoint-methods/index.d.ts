export type Api = object;
export declare const restEndpointMethods: () => Api;
