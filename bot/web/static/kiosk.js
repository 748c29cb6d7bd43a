"use strict";
// The kiosk page. The token lives in memory only: nothing is kept in storage, cookies or the address.
const WORDS = {
  en: { person: "Talk to a person", finish: "Finish and clear this screen", label: "Your answer", send: "Send", erase: "Delete what I told you",
        me: "You", bot: "Causeway", coordinator: "Coordinator", waiting: "One moment...", offline: "No connection. Your words are kept; trying again...",
        erased: "It is deleted.", ask_person: "I want to talk to a person", sure: "Delete everything you told me?" },
  es: { person: "Hablar con una persona", finish: "Terminar y borrar la pantalla", label: "Tu respuesta", send: "Enviar", erase: "Borrar lo que dije",
        me: "Tú", bot: "Causeway", coordinator: "Coordinador", waiting: "Un momento...", offline: "Sin conexión. Tus palabras están guardadas; intento otra vez...",
        erased: "Ya está borrado.", ask_person: "Quiero hablar con una persona", sure: "¿Borrar todo lo que me dijiste?" },
};
const IDLE_MS = 120000;
const $ = (id) => document.getElementById(id);
let session = null;

function words() { return WORDS[session ? session.language : "en"]; }

async function call(method, path, body) {
  const headers = { "Content-Type": "application/json" };
  if (session && session.token) headers.Authorization = `Bearer ${session.token}`;
  const response = await fetch(`/api/chat${path}`, { method, headers, body: body ? JSON.stringify(body) : undefined, cache: "no-store" });
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
  setLanguage(language);
  try {
    const page = await call("POST", "/sessions", { channel: "kiosk", language });
    session.token = page.token;
    $("welcome").hidden = true;
    for (const id of ["talk", "person", "finish"]) $(id).hidden = false;
    show(page);
    $("text").focus();
    listen(mine);
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
      if (session !== mine || error.status === 410) return;
      state(words().offline, true);
      await new Promise((done) => setTimeout(done, 2000));
    }
  }
}

async function finish() {
  if (session && session.token) await call("DELETE", "/sessions/current").catch(() => {});
  session = null;
  location.replace("/kiosk");
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
$("erase").addEventListener("click", async () => {
  if (!confirm(words().sure)) return;
  try { await call("DELETE", "/profile"); $("log").replaceChildren(); offer([]); state(words().erased); }
  catch (error) { state(error.message, true); }
});
let touched = Date.now();
for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, () => { touched = Date.now(); });
setInterval(() => { if (session && Date.now() - touched > IDLE_MS) finish(); }, 1000);
addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
