/** Conform checks a single field by submitting with a button of its own: that is not the person's press. */
export const isFieldCheck = ({ submitter }: SubmitEvent): boolean =>
  submitter instanceof HTMLButtonElement && submitter.name === "__intent__";
