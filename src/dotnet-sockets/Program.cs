using DotNetSockets;

using var interruption = new Interruption();
using var stdout = StandardOutput.Open();
return App.Run(args, stdout, static () => Console.Error, StandardOutput.IsTerminal, interruption.Watch, interruption.Token);
