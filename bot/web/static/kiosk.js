"use strict";
// The kiosk page. The token lives in memory only: nothing is kept in storage, cookies or the address.
const WORDS = {
  en: { person: "Talk to a person", finish: "Finish and clear this screen", label: "Your answer", send: "Send", erase: "Delete what I told you",
        me: "You", bot: "Causeway", coordinator: "Coordinator", waiting: "One moment...", offline: "No connection. Your words are kept; trying again...",
        erased: "It is deleted.", ask_person: "I want to talk to a person", sure: "Delete everything you told me?",
        phone: "Continue on my phone", scan: "Point your phone's camera at the square.", qr: "Square code for your phone's camera",
        once: "It works once, within 10 minutes. Then this screen is cleared.", stay: "Go on at this screen",
        stopped: "You asked for no more messages. Write START first, then go on from your phone.",
        there: "Are you still there?", more: "I need more time", idle: "If nobody touches it, this screen is cleared after 2 minutes.",
        left: (seconds) => `This screen is cleared in ${seconds} seconds.`,
        sms: (link) => ["Or text ", `JOIN ${link.code}`, ` to ${link.number}`] },
  es: { person: "Hablar con una persona", finish: "Terminar y borrar la pantalla", label: "Tu respuesta", send: "Enviar", erase: "Borrar lo que dije",
        me: "Tú", bot: "Causeway", coordinator: "Coordinador", waiting: "Un momento...", offline: "Sin conexión. Tus palabras están guardadas; intento otra vez...",
        erased: "Ya está borrado.", ask_person: "Quiero hablar con una persona", sure: "¿Borrar todo lo que me dijiste?",
        phone: "Seguir en mi teléfono", scan: "Apunta la cámara de tu teléfono al cuadro.", qr: "Código para la cámara de tu teléfono",
        once: "Sirve una vez, durante 10 minutos. Después se borra esta pantalla.", stay: "Seguir en esta pantalla",
        stopped: "Pediste no recibir más mensajes. Escribe START primero y luego sigue en tu teléfono.",
        there: "¿Sigues aquí?", more: "Necesito más tiempo", idle: "Si nadie la toca, esta pantalla se borra a los 2 minutos.",
        left: (seconds) => `Esta pantalla se borra en ${seconds} segundos.`,
        sms: (link) => ["O manda un mensaje con ", `JOIN ${link.code}`, ` al ${link.number}`] },
};
const IDLE_MS = 120000; // since the last touch; what the bot says does not count
const WARN_MS = 60000; // so long before the end somebody is asked whether they need more time
const PATIENCE_MS = 1500; // how long leaving waits for the server
const MOVED_MS = 60000; // how long the page says that the talk went to a phone
const $ = (id) => document.getElementById(id);
let session = null;

function words() { return WORDS[session ? session.language : "en"]; }

async function call(method, path, body, token = session && session.token) {
  const headers = { "Content-Type": "application/json" };
  if (token) headers.Authorization = `Bearer ${token}`;
  const response = await fetch(`/api/chat${path}`, { method, headers, body: body ? JSON.stringify(body) : undefined, cache: "no-store", keepalive: method === "DELETE" });
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw Object.assign(new Error(problem.detail || response.statusText), { status: response.status });
  }
  return response.status === 200 || response.status === 201 ? response.json() : null;
}

function setLanguage(language) {
  document.documentElement.lang = language;
  for (const node of document.querySelectorAll("[data-text]")) node.textContent = WORDS[language][node.dataset.text];
}

function state(text, bad) { $("state").textContent = text || ""; $("state").classList.toggle("bad", Boolean(bad)); }

function add(kind, text) {
  const item = document.createElement("li");
  item.className = kind;
  const who = document.createElement("span");
  who.className = "who";
  who.textContent = words()[kind];
  item.append(who, document.createTextNode(text));
  $("log").append(item);
  $("form").scrollIntoView({ block: "end" });
}

function offer(choices) {
  $("choices").replaceChildren(...choices.map((choice) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = choice.title;
    button.addEventListener("click", () => send({ choice: choice.value }, choice.title));
    return button;
  }));
  $("form").scrollIntoView({ block: "end" });
}

function show(page) {
  for (const message of page.messages) {
    add(message.from, message.text);
    offer(message.choices);
    if (message.question === "language") continue;
  }
  if (page.messages.length) state("");
  session.cursor = page.cursor;
}

async function begin(language) {
  session = { language, cursor: 0 };
  const mine = session;
  touch();
  setLanguage(language);
  try {
    const page = await call("POST", "/sessions", { channel: "kiosk", language });
    session.token = page.token;
    $("welcome").hidden = true;
    for (const id of ["talk", "person", "finish"]) $(id).hidden = false;
    show(page);
    $("text").focus();
    listen(mine);
    call("GET", "/link/options").then((options) => { if (session === mine) $("phone").hidden = !options.possible; }).catch(() => {});
  } catch (error) { session = null; alert(error.message); }
}

async function send(body, shown) {
  const mine = session;
  add("me", shown);
  offer([]);
  state(words().waiting);
  const message = { id: crypto.randomUUID(), ...body };
  while (session === mine) {
    try { await call("POST", "/messages", message); return; }
    catch (error) {
      if (error.status && error.status !== 429 && error.status < 500) { state(error.message, true); return; }
      state(error.status ? error.message : words().offline, true);
      await new Promise((done) => setTimeout(done, 2000));
    }
  }
}

async function listen(mine) {
  while (session === mine) {
    try {
      const page = await call("GET", `/messages?after=${mine.cursor}&wait=20`);
      if (session === mine) show(page);
    } catch (error) {
      if (session !== mine) return;
      if (error.status === 410) { if (mine.offered) moved(mine); else finish(); return; }
      state(words().offline, true);
      await new Promise((done) => setTimeout(done, 2000));
    }
  }
}

async function offerPhone() {
  const mine = session;
  try {
    const link = await call("POST", "/link");
    if (session !== mine) return;
    mine.offered = true;
    $("qr").replaceChildren(document.importNode(new DOMParser().parseFromString(link.qr, "text/html").querySelector("svg"), true));
    $("qr").setAttribute("aria-label", words().qr);
    const code = document.createElement("strong");
    const [before, shown, after] = link.sms ? words().sms(link.sms) : ["", "", ""];
    code.textContent = shown;
    $("sms").replaceChildren(before, code, after);
    $("phone-panel").showModal();
  } catch (error) { state(error.status === 409 ? words().stopped : error.message, true); }
}

// The phone has the talk now: nothing of it stays here, and what the page still holds is the way to say "that was not me".
function moved(mine) {
  session = null;
  clear();
  for (const id of ["talk", "person", "finish", "phone"]) $(id).hidden = true;
  $("moved").hidden = false;
  $("moved").focus();
  $("not-me").addEventListener("click", async () => { await call("DELETE", "/link", undefined, mine.token).catch(() => {}); finish(); });
  setTimeout(finish, MOVED_MS);
}

function clear() {
  for (const id of ["phone-panel", "idle"]) $(id).close();
  for (const id of ["log", "choices", "qr", "sms"]) $(id).replaceChildren();
  $("text").value = "";
}

// The screen is cleared at once, whether or not the server answers.
async function finish() {
  const mine = session;
  session = null;
  clear();
  $("talk").hidden = true;
  const over = mine && mine.token ? call("DELETE", "/sessions/current", undefined, mine.token).catch(() => {}) : null;
  await Promise.race([over, new Promise((done) => setTimeout(done, PATIENCE_MS))]);
  location.replace("/kiosk");
}

// By the clock on the wall, since timers stand still while a device sleeps: after waking up it is over, without a warning.
function watch() {
  if (!session) return;
  const idle = Date.now() - touched;
  if (idle >= IDLE_MS) { finish(); return; }
  if (idle < IDLE_MS - WARN_MS) return;
  $("left").textContent = words().left(Math.ceil((IDLE_MS - idle) / 1000));
  if (!$("idle").open) $("idle").showModal();
}

for (const button of document.querySelectorAll("[data-language]")) button.addEventListener("click", () => begin(button.dataset.language));
$("form").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = $("text").value.trim();
  if (!text) return;
  $("text").value = "";
  send({ text }, text);
});
$("person").addEventListener("click", () => send({ text: words().ask_person }, words().ask_person));
$("finish").addEventListener("click", finish);
$("done").addEventListener("click", finish);
$("phone").addEventListener("click", offerPhone);
$("phone-close").addEventListener("click", () => $("phone-panel").close());
$("erase").addEventListener("click", async () => {
  if (!confirm(words().sure)) return;
  try { await call("DELETE", "/profile"); $("log").replaceChildren(); offer([]); state(words().erased); }
  catch (error) { state(error.message, true); }
});
let touched = Date.now();
function touch() { touched = Date.now(); }
for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, () => { if (!$("idle").open) touch(); });
$("more").addEventListener("click", () => { touch(); $("idle").close(); });
$("idle").addEventListener("cancel", touch); // Escape; at once, since "close" comes a moment later
$("idle-finish").addEventListener("click", finish);
setInterval(watch, 1000);
for (const kind of ["visibilitychange", "resume"]) document.addEventListener(kind, watch);
addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
