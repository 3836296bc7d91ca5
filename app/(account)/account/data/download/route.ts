import { exportOwnData } from "#lib/own-data";
import { currentNetwork, requireElevation, requireSignIn } from "#lib/request";

/** Everything that is kept about whoever asks, as a file; only after a recent proof of who they are. */
export async function GET(): Promise<Response> {
  const session = await requireSignIn("/account/data");
  await requireElevation(session, "/account/data");
  const data = await exportOwnData(session, "file", await currentNetwork());
  return new Response(JSON.stringify(data, undefined, 2), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="cartwright-data.json"',
      "Cache-Control": "no-store",
    },
  });
}
