import "server-only";

/** The form that was posted; nothing when the body is none, whatever it is: anybody may send that, and it is no fault of ours. */
export const formOf = (request: Request): Promise<FormData | undefined> => request.formData().catch(() => undefined);
