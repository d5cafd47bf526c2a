using DotNetSockets;

using var interruption = new Interruption();
return App.Run(
    args, StandardOutput.Stream, static () => Console.Error, StandardOutput.IsTerminal, interruption.Watch, interruption.Token);
