/** Whether an address leads to this machine itself, so that nobody else sits on the way. */
export const isThisMachine = ({ hostname }: URL): boolean => ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
