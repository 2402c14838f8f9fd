/** One annotation, as `__tests__/messages/collect-messages.ts` writes it. */
export type CollectedMessage = { action: string; command: string; title: string; data: string };
