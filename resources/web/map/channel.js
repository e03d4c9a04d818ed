// The line to the program: small typed messages only; data is fetched.
export const PROTOCOL = 1;

/** Connects and calls `onMessage` with each message; resolves to the program's object of slots. */
export function connect(onMessage) {
  return new Promise((resolve) => {
    new QWebChannel(qt.webChannelTransport, (channel) => {
      const program = channel.objects.program;
      program.message.connect((text) => onMessage(JSON.parse(text)));
      resolve(program);
    });
  });
}

/** Reports whatever goes wrong in the page to the program's log. */
export function reportErrors(program) {
  addEventListener('error', (event) => program.reported(`${event.message} (${event.filename}:${event.lineno})`));
  addEventListener('unhandledrejection', (event) => program.reported(String(event.reason?.stack ?? event.reason)));
}
