export const paginateRest = () => ({});
