// The page: loads the phones, listens to the news, moves the clock.

import { act, read } from "./api.js";
import { avatar, el } from "./dom.js";
import { FaultSheet } from "./faults.js";
import { Group } from "./group.js";
import { Phone } from "./phone.js";

const SHANGHAI = { timeZone: "Asia/Shanghai" };
const DATE = new Intl.DateTimeFormat("zh-CN", { ...SHANGHAI, month: "long", day: "numeric", weekday: "short" });
const TIME = new Intl.DateTimeFormat("zh-CN", { ...SHANGHAI, hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false });

const world = { bots: [], samples: [], phones: [], groups: [], offset: 0 };
const faults = new FaultSheet();
const byId = (id) => document.getElementById(id);

async function start() {
  // The address bar forgets the token; the cookie has it.
  history.replaceState(null, "", "/");
  // News from before the chats are read come twice, but none is missed.
  const { n } = await read(`/control/news?after=${Number.MAX_SAFE_INTEGER}`);
  await loadAll();
  listen(n);
  setInterval(showClock, 1000);
}

async function loadAll() {
  const [bots, samples, people, clock, groups] = await Promise.all(
    ["bots", "samples", "phones", "clock", "groups"].map((what) => read(`/control/${what}`)));
  Object.assign(world, { bots, samples, offset: clock.offset });
  world.phones = people.map((person) => new Phone(person, world));
  world.groups = groups.filter((group) => !group.migrated_to).map((group) => new Group(group, world));
  byId("phones").replaceChildren(...(world.phones.length ? shown().map((one) => one.node) : [welcome()]));
  await Promise.all(shown().map((one) => one.load()));
  showSwitcher();
  showClock();
  await faults.load();
}

// All that stands side by side: phones, then groups.
function shown() {
  return [...world.phones, ...world.groups];
}

function welcome() {
  const button = el("button", { type: "button", class: "primary" }, "加第一部手机 Add the first phone");
  button.addEventListener("click", () => byId("new-phone").showModal());
  return el("div", { class: "welcome" }, el("img", { src: "/page/icon.svg", alt: "", width: "72", height: "72" }),
    el("h2", {}, "这里是一个本地的 Telegram"), el("p", { lang: "en" }, "A local Telegram: phones talk to your bot, and nothing leaves this machine."), button);
}

function listen(after) {
  const stream = new EventSource(`/control/stream?after=${after}`);
  let greeted = false;
  stream.addEventListener("open", () => { byId("offline").hidden = true; });
  stream.addEventListener("error", () => { byId("offline").hidden = false; });
  stream.addEventListener("message", async (event) => {
    const item = JSON.parse(event.data);
    // After a break the chats are read anew: the simulator may have been started again meanwhile.
    if (item.kind === "hello") {
      if (greeted) await loadAll();
      greeted = true;
    } else await hear(item);
  });
}

async function hear(item) {
  if (item.kind === "clock") {
    world.offset = item.offset;
    showClock();
  } else if (item.kind === "reset" || item.kind === "reload") await loadAll();
  else if (item.kind === "faults") await faults.load();
  else if (item.kind === "phone") await phoneChanged(item.phone);
  else if (item.kind === "group") await groupChanged(item.group);
  else if (item.phone < 0) await world.groups.find((group) => group.id === item.phone)?.hear(item);
  else if (item.kind === "answer" && world.groups.some((group) => group.answered(item))) return;
  else if (item.phone) await world.phones.find((phone) => phone.person.id === item.phone)?.hear(item);
  else await Promise.all(world.phones.map((phone) => phone.hear(item)));
}

async function groupChanged(id) {
  const known = world.groups.find((group) => group.id === id);
  if (known) {
    await known.hear({ kind: "group" });
    return;
  }
  const group = new Group((await read(`/control/groups/${id}/chat?last=0`)).group, world);
  world.groups.push(group);
  byId("phones").append(group.node);
  await group.load();
  showSwitcher();
}

async function phoneChanged(id) {
  const person = (await read("/control/phones")).find((each) => each.id === id);
  const known = world.phones.find((phone) => phone.person.id === id);
  if (known) await known.rename(person);
  else {
    const phone = new Phone(person, world);
    world.phones.push(phone);
    byId("phones").querySelector(".welcome")?.remove();
    byId("phones").insertBefore(phone.node, world.groups[0]?.node ?? null);
    await phone.load();
    select(phone);
  }
  showSwitcher();
}

// On a narrow screen one phone is shown at a time.
function showSwitcher() {
  const chosen = shown().find((one) => one.node.classList.contains("chosen")) ?? world.phones[0];
  const face = (one) => (one.isGroup ? [avatar("群", 7), one.group.title] : [avatar(one.person.first_name, one.person.id), one.person.first_name]);
  byId("switcher").replaceChildren(...shown().map((one) => el("button", {
    type: "button", "aria-current": String(one === chosen), onclick: () => select(one),
  }, ...face(one))));
  for (const one of shown()) one.node.classList.toggle("chosen", one === chosen);
}

function select(chosen) {
  for (const one of shown()) one.node.classList.toggle("chosen", one === chosen);
  showSwitcher();
  chosen.node.scrollIntoView({ inline: "nearest", block: "nearest", behavior: "smooth" });
  chosen.log.toEnd();
}

function showClock() {
  const now = new Date(Date.now() + world.offset * 1000);
  byId("now").textContent = `${DATE.format(now)} ${TIME.format(now)}`;
  byId("now").dateTime = now.toISOString();
  const hours = world.offset / 3600;
  byId("ahead").hidden = hours < 0.02;
  byId("ahead").textContent = hours < 48 ? `+${Math.round(hours * 10) / 10} h` : `+${Math.round(hours / 2.4) / 10} d`;
}

document.querySelector(".clock-buttons").addEventListener("click", (event) => {
  const { advance, tomorrow } = event.target.closest("button")?.dataset ?? {};
  if (advance) act("/control/clock", { advance: Number(advance) });
  if (tomorrow) act("/control/clock", { tomorrow, zone: "Asia/Shanghai" });
});
byId("add-phone").addEventListener("click", () => byId("new-phone").showModal());
byId("new-phone").querySelector("[value=cancel]").addEventListener("click", () => byId("new-phone").close());
byId("new-phone").querySelector("form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = event.target;
  await act("/control/phones", Object.fromEntries(new FormData(form)));
  form.reset();
  byId("new-phone").close();
});

start();
