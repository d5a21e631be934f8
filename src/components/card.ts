/** The size of the picture that a preview of a link shows, in px. */
export const CARD = {width: 1200, height: 630} as const;
