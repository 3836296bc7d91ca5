"use client";

import { Field } from "#components/form/field";
import { Form } from "#components/form/form";
import { RadioGroup } from "#components/form/radio-group";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { writeReviewAction } from "./actions.ts";
import { reviewSchema } from "./schema.ts";

type ReviewFormProps = {
  csrf: string;
  slug: string;
  /** What stands in it to begin with. */
  written: Readonly<Record<string, string>>;
  isChange: boolean;
};

export function ReviewForm({ csrf, slug, written, isChange }: ReviewFormProps) {
  return (
    <Form id="review" schema={reviewSchema} action={writeReviewAction} csrf={csrf} defaultValue={written}>
      {(fields) => (
        <>
          <input type="hidden" name="slug" value={slug} />
          <RadioGroup field={fields.stars} legend="How many stars?" options={stars} />
          <Field field={fields.title} label="Title" hint="What you would tell a friend first." enterKeyHint="next" />
          <TextArea
            field={fields.text}
            label="Review"
            hint="How do you use it, and how does it do? What you say about yourself, everybody can read."
            rows={7}
          />
          <Field
            field={fields.name}
            label="Name"
            hint="It is shown. A first name is enough, and so is another one."
            autoComplete="nickname"
            enterKeyHint="send"
          />
          <SubmitButton pending="Sending it …">{isChange ? "Change review" : "Send review"}</SubmitButton>
        </>
      )}
    </Form>
  );
}

const stars = [
  { value: "5", label: "5 stars", description: "I would buy it again at once" },
  { value: "4", label: "4 stars", description: "Good, with something to wish for" },
  { value: "3", label: "3 stars", description: "It does what it should" },
  { value: "2", label: "2 stars", description: "Less than I expected" },
  { value: "1", label: "1 star", description: "I would not buy it again" },
];
