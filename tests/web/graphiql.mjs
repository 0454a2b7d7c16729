/** Opens the page in a browser, runs every example as a person would, and prints what each gave. */
import { chromium } from "playwright-core";

const [url, executablePath] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update"],
});
const page = await browser.newPage({ viewport: { width: 1500, height: 900 } });
const faults = [];
const elsewhere = [];
page.on("pageerror", (error) => faults.push(String(error)));
page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
page.on("request", (request) => {
  if (!request.url().startsWith(url) && !request.url().startsWith("data:")) elsewhere.push(request.url());
});

await page.goto(`${url}/graphql`, { waitUntil: "networkidle" });
await page.getByLabel("Show Examples").click();
const answers = {};
for (const title of await page.locator(".examples button").allTextContents()) {
  await page.locator(".examples button", { hasText: title }).click();
  await page.waitForTimeout(300); // the page reads the operation's name a moment after the text
  const answered = page.waitForResponse((response) => response.request().method() === "POST");
  await page.getByLabel(/Execute query/).click();
  answers[title] = await (await answered).json();
}
console.log(JSON.stringify({ answers, faults, elsewhere }));
await browser.close();
