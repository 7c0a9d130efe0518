// The sheet of faults and limits: what a bot must survive, by a few plain switches.

import { act, read } from "./api.js";
import { el, icon, iconButton } from "./dom.js";

const LOOK_AGAIN_MS = 1500;
const SWITCHES = [
  { zh: "5 % 的发送失败", en: "5 % of sends fail", fault: { kind: "server_error", method: "send*", rate: 0.05 } },
  { zh: "发出后断线 10 %", en: "Connection lost after sending, 10 %", fault: { kind: "lost_after", method: "send*", rate: 0.1 } },
  { zh: "回答慢一秒", en: "Every answer a second late", fault: { kind: "slow_answer", method: "send*", ms: 1000 } },
  { zh: "更新来两次", en: "Updates doubled", fault: { kind: "doubled" } },
  { zh: "更新乱序", en: "Updates reordered", fault: { kind: "reordered" } },
];

const byId = (id) => document.getElementById(id);

export class FaultSheet {
  constructor() {
    this.dialog = byId("faults");
    this.opener = byId("open-faults");
    this.opener.append(icon("bolt"));
    this.opener.addEventListener("click", () => this.open());
    this.dialog.querySelector("[value=close]").addEventListener("click", () => this.dialog.close());
    this.dialog.querySelector("[value=clear]").addEventListener("click", () => this.clear());
  }

  async open() {
    await this.load();
    this.dialog.showModal();
    const timer = setInterval(() => this.load(), LOOK_AGAIN_MS);
    this.dialog.addEventListener("close", () => clearInterval(timer), { once: true });
  }

  async load() {
    const [limits, { faults }] = await Promise.all([read("/control/limits"), read("/control/faults")]);
    this.opener.classList.toggle("active", limits.on || faults.length > 0);
    const known = new Set();
    const rows = SWITCHES.map(({ zh, en, fault }) => {
      const standing = faults.find((each) => !known.has(each.id) && isSame(each, fault));
      if (standing) known.add(standing.id);
      return row(zh, en, Boolean(standing), standing?.struck, () =>
        act("/control/faults", standing ? { remove: [standing.id] } : { add: [fault] }));
    });
    const limited = row("限流", "Limits on", limits.on, limits.on ? limits.refused : undefined, () => act("/control/limits", { on: !limits.on }));
    this.show([limited, ...rows], faults.filter((fault) => !known.has(fault.id)));
  }

  // Rows keep their places: whoever goes by keyboard stays at the switch that was just set.
  show(rows, others) {
    const at = [...byId("fault-switches").querySelectorAll("input")].indexOf(document.activeElement);
    byId("fault-switches").replaceChildren(...rows);
    if (at >= 0) rows[at].querySelector("input").focus();
    byId("other-faults").replaceChildren(...others.map((fault) => el("li", {}, el("code", {}, described(fault)),
      el("span", { class: "struck" }, String(fault.struck)),
      iconButton("close", "去掉 Remove", () => act("/control/faults", { remove: [fault.id] })))));
  }

  async clear() {
    await Promise.all([act("/control/faults", { clear: true }), act("/control/limits", { on: false })]);
  }
}

function row(zh, en, on, struck, flip) {
  const box = el("input", { type: "checkbox", checked: on });
  box.addEventListener("change", flip);
  const count = struck === undefined ? null : el("span", { class: "struck", title: "次 times" }, String(struck));
  return el("label", { class: "switch" }, el("span", {}, zh, el("small", { lang: "en" }, en)), count, box);
}

const PLAIN = { method: "*", update: "*", rate: 1, after: 0, retry_after: 1, ms: 0 };
const isSame = (standing, fault) => described(standing) === described({ ...PLAIN, ...fault });

// Only what differs from a plain fault is named.
function described(fault) {
  const { kind, id, seen, struck, ...more } = fault;
  const words = Object.keys(more).sort().filter((name) => more[name] !== PLAIN[name]).map((name) => `${name} ${JSON.stringify(more[name])}`);
  return [kind, ...words].join(", ");
}
