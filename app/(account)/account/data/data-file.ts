import { exportOwnData, type Fact } from "#lib/own-data";
import { currentNetwork, requireElevation, requireSignIn } from "#lib/request";

type Kind = { type: string; name: string; write: (data: { readonly [name: string]: Fact }) => string };

/** Everything that is kept about whoever asks, as a file; only after a recent proof of who they are. */
export async function dataFile({ type, name, write }: Kind): Promise<Response> {
  const session = await requireSignIn("/account/data");
  await requireElevation(session, "/account/data");
  const data = await exportOwnData(session, "file", await currentNetwork());
  return new Response(write(data), {
    headers: {
      "Content-Type": `${type}; charset=utf-8`,
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
    },
  });
}
