"use client";

import { Field } from "#components/form/field";
import { Form } from "#components/form/form";
import { RadioGroup } from "#components/form/radio-group";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { t } from "#lib/language";
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
    <Form kept id="review" schema={reviewSchema} action={writeReviewAction} csrf={csrf} defaultValue={written}>
      {(fields) => (
        <>
          <input type="hidden" name="slug" value={slug} />
          <RadioGroup field={fields.stars} legend={t("How many stars?")} options={stars()} />
          <Field
            field={fields.title}
            label={t("Title")}
            hint={t("What you would tell a friend first.")}
            enterKeyHint="next"
          />
          <TextArea
            field={fields.text}
            label={t("Review")}
            hint={t("How do you use it, and how does it do? What you say about yourself, everybody can read.")}
            rows={7}
          />
          <Field
            field={fields.name}
            label={t("Name")}
            hint={t("It is shown. A first name is enough, and so is another one.")}
            autoComplete="nickname"
            enterKeyHint="send"
          />
          <SubmitButton pending={t("Sending it …")}>{isChange ? t("Change review") : t("Send review")}</SubmitButton>
        </>
      )}
    </Form>
  );
}

const stars = () => [
  { value: "5", label: t("5 stars"), description: t("I would buy it again at once") },
  { value: "4", label: t("4 stars"), description: t("Good, with something to wish for") },
  { value: "3", label: t("3 stars"), description: t("It does what it should") },
  { value: "2", label: t("2 stars"), description: t("Less than I expected") },
  { value: "1", label: t("1 star"), description: t("I would not buy it again") },
];
