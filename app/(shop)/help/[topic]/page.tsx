import type { Metadata } from "next";
import { t } from "#lib/language";
import { NothingHere } from "../../../nothing-here.tsx";
import { topics } from "./topics.tsx";

type HelpProps = { params: Promise<{ topic: string }> };

export async function generateMetadata({ params }: HelpProps): Promise<Metadata> {
  const title = topicOf((await params).topic)?.title();
  return title === undefined
    ? { title: t("Not found") }
    : { title, description: t("{title} at Cartwright & Daughters.", { title }) };
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
