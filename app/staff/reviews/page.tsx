import type { Metadata } from "next";
import { Link } from "#components/link";
import { requireStaff, staffCsrfToken } from "#lib/request";
import { listReviews, reviewPageSize } from "#lib/reviews";
import { ListPages } from "../list-pages.tsx";
import { StaffFrame } from "../staff-frame.tsx";
import { ReviewToDecide } from "./review-to-decide.tsx";
import styles from "./reviews.module.css";
import { querySchema, reviewsPath } from "./schema.ts";

export const metadata: Metadata = { title: "Reviews" };

const standings = { pending: "To be read", published: "Published", rejected: "Rejected" } as const;

export default async function StaffReviewsPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const query = querySchema.parse(await searchParams);
  const { standing, page } = query;
  const session = await requireStaff(reviewsPath(query));
  const { reviews, total } = await listReviews(standing, page);
  return (
    <StaffFrame title="Reviews" session={session}>
      <p>
        A review is published unless it is about something else, hurts somebody or advertises. That it is not pleased is
        no reason. Its author is told the reason, and may write it anew.
      </p>
      <nav aria-label="Standing" className={styles["standings"]}>
        {Object.entries(standings).map(([other, name]) => (
          <Link
            key={other}
            prefetch={false}
            href={`/staff/reviews?standing=${other}`}
            aria-current={other === standing ? "page" : undefined}
          >
            {name}
          </Link>
        ))}
      </nav>
      <section aria-labelledby="list">
        <h2 id="list">
          {standings[standing]}: {total}
        </h2>
        {reviews.length === 0 ? <p>None.</p> : null}
        {reviews.map((review) => (
          <ReviewToDecide key={review.id} review={review} csrf={staffCsrfToken(session)} />
        ))}
        <ListPages
          name="Reviews"
          page={page}
          pages={Math.ceil(total / reviewPageSize)}
          urlOf={(other) => reviewsPath({ standing, page: other })}
        />
      </section>
    </StaffFrame>
  );
}
