/** An Electron app that prints pages to PDF: the jobs are a JSON file named in GOUJI_PRINT_JOBS. For tests only. */

const { readFileSync, writeFileSync } = require('node:fs');
const { app, BrowserWindow } = require('electron');

async function print() {
  const jobs = JSON.parse(readFileSync(process.env.GOUJI_PRINT_JOBS, 'utf8'));
  const window = new BrowserWindow({ show: false, webPreferences: { javascript: false } });
  for (const { from, to, setup } of jobs) {
    await window.loadFile(from);
    writeFileSync(to, await window.webContents.printToPDF(setup));
  }
}

app
  .whenReady()
  .then(print)
  .then(
    () => app.exit(0),
    (error) => {
      process.stderr.write(`${error?.stack}\n`);
      app.exit(1);
    },
  );
