/** For pages of other sites: gives each frame of City Parallels the height that it asks for. */
addEventListener("message", ({source, data}) => {
  if (data?.type !== "city-parallels:height" || !(data.height > 0)) return;
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.contentWindow === source) frame.style.height = `${Math.min(Math.ceil(data.height), 20_000)}px`;
  }
});
