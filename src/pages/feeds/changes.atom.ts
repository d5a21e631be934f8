import {atomFeed} from "../../layouts/atomFeed.ts";

/** What every release changed. */
export function GET(): Promise<Response> {
  return atomFeed({feed: {}, page: "changes/"});
}
