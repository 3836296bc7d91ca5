/**
 * The fields whose content is kept nowhere and sent back to nobody: passwords, cards, codes and tokens. By name, for browser
 * and server alike: what the one holds back the other throws away.
 */
export const isSecretField = (name: string): boolean => /password|^cc-|^(one-time-code|passkey|token)$/.test(name);
