import type { Metadata } from "next";
import { t } from "#lib/language";
import { NothingHere } from "../../../nothing-here.tsx";
import { findableAs } from "../../findable-as.ts";
import { topics } from "./topics.tsx";

type HelpProps = { params: Promise<{ topic: string }> };

export async function generateMetadata({ params }: HelpProps): Promise<Metadata> {
  const { topic } = await params;
  const title = topicOf(topic)?.title();
  if (title === undefined) return { title: t("Not found") };
  return findableAs({
    path: `/help/${topic}`,
    title,
    description: t("{title} at Cartwright & Daughters.", { title }),
  });
}

export default async function HelpPage({ params }: HelpProps) {
  const topic = topicOf((await params).topic);
  if (topic === undefined) return <NothingHere />;
  return (
    <article className="page">
      <div className="prose stack">
        <h1>{topic.title()}</h1>
        {topic.content()}
      </div>
    </article>
  );
}

const topicOf = (name: string) => (Object.hasOwn(topics, name) ? topics[name] : undefined);
