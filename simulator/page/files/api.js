// The control API. The browser sends the cookie by itself; nothing here knows the token.

export async function read(path) {
  return answer(await fetch(path));
}

export async function act(path, body = {}) {
  return answer(await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  }));
}

export async function upload(path, parts) {
  const form = new FormData();
  for (const [name, value, filename] of parts) {
    if (filename) form.append(name, value, filename);
    else form.append(name, value);
  }
  return answer(await fetch(path, { method: "POST", body: form }));
}

async function answer(response) {
  const body = await response.json();
  if (!body.ok) throw new Error(body.description);
  return body.result;
}

export const fileAddress = (file) => `/control/files/${encodeURIComponent(file.file_unique_id)}`;
