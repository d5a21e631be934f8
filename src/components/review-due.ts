/** Says beside the day of the next review how far off it is today, or by how many days it is overdue: no rebuild is needed. */
import {dueWords} from "../format/due.ts";

for (const day of document.querySelectorAll<HTMLTimeElement>("time[data-overdue]")) {
  const {lang} = document.documentElement;
  const words = dueWords(lang, day.dateTime, new Date(), day.dataset.overdue!);
  day.after(document.createTextNode(` (${words})`));
}
