export type PaginateInterface = object;
export declare const paginateRest: () => { paginate: PaginateInterface };
