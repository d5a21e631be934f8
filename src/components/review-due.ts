/** Says beside a day how far off it is today: of the next review by how many days it is overdue, of a past day how long ago it was. No rebuild is needed. */
import {dueWords} from "../format/due.ts";

for (const day of document.querySelectorAll<HTMLTimeElement>("time[data-overdue], time[data-ago]")) {
  const {lang} = document.documentElement;
  const words = dueWords(lang, day.dateTime, new Date(), day.dataset.overdue);
  day.after(document.createTextNode(` (${words})`));
}
