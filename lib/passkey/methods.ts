import type { AuthenticationMethod } from "#lib/session";

/** How its holder is recognised by a passkey, in the values of RFC 8176: a key in hardware or software, opened by the person. */
export const methodsOf = ({ isSyncable }: { readonly isSyncable: boolean }): readonly AuthenticationMethod[] => [
  isSyncable ? "swk" : "hwk",
  "user",
];
