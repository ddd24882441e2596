/** Cache keys of webhooks: the server's events name the topic `accounts`, the administrator's. */
export const hookKeys = {
  all: ['accounts', 'hooks'] as const,
  list: ['accounts', 'hooks', 'list'] as const,
  deliveries: (hookId: string) => ['accounts', 'hooks', 'deliveries', hookId] as const,
};
