/** Real servers of the site, for where they are installed: nginx and Caddy under the lines that the build writes for them. */
import {execFileSync, spawn} from "node:child_process";
import {once} from "node:events";
import {mkdtemp, mkdir, realpath, rm, symlink, writeFile} from "node:fs/promises";
import {createServer} from "node:net";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {setTimeout as wait} from "node:timers/promises";
import {caddyHeaders, nginxHeaders} from "../layouts/hostHeaders.ts";
import type {Site} from "./site.ts";

export const HOSTS = ["nginx", "caddy"] as const;
export type Host = (typeof HOSTS)[number];

export interface HostOptions {
  /** Where the site stands, with slashes at both ends. */
  base: string;
  /** Does the server answer for parts of files? */
  ranges: boolean;
}

/** Is the server installed? */
export function isInstalled(host: Host): boolean {
  try {
    execFileSync(host, [host === "nginx" ? "-v" : "version"], {stdio: "ignore"});
    return true;
  } catch {
    return false;
  }
}

/** Serves a built site by a real server on a free port of 127.0.0.1; its url has no slash at the end. Throws where the server does not start. */
export async function serveBy(host: Host, site: string, {base, ranges}: HostOptions): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), "parallels-host-"));
  const root = join(folder, "root");
  const place = join(root, base).replace(/\/$/, "");
  await mkdir(dirname(place), {recursive: true});
  await symlink(await realpath(site), place);
  const port = await freePort();
  const config = join(folder, "config");
  await writeFile(config, (host === "nginx" ? nginx : caddy)({folder, root, port, base, ranges}));
  const child =
    host === "nginx"
      ? spawn("nginx", ["-p", folder, "-c", config, "-e", "stderr"])
      : spawn("caddy", ["run", "--config", config, "--adapter", "caddyfile"], {
          env: {...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder},
        });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (said += String(data)));
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; !(await answers(url)); tries++) {
    if (child.exitCode !== null || tries > 100)
      throw new Error(`${host}: expected it to serve ${site}; it said ${said}`);
    await wait(100);
  }
  return {
    url,
    async close() {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
      await rm(folder, {recursive: true});
    },
  };
}

interface Place extends HostOptions {
  folder: string;
  root: string;
  port: number;
}

function nginx({folder, root, port, base, ranges}: Place): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  return `
${process.getuid?.() === 0 ? "user root;" : ""}
daemon off;
pid ${folder}/pid;
events {}
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
  ${temporary.join("\n  ")}
  server {
    listen 127.0.0.1:${port};
    root ${root};
    ${ranges ? "" : "max_ranges 0;"}
${nginxHeaders(base)}
  }
}
`;
}

function caddy({root, port, base, ranges}: Place): string {
  return `
{
  admin off
  auto_https off
}
http://:${port} {
  bind 127.0.0.1
  root * ${root}
  ${ranges ? "" : "request_header -Range"}
${caddyHeaders(base)}
}
`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const {port} = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}
