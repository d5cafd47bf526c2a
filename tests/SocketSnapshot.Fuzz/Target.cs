namespace SocketSnapshot.Fuzz;

/// <summary>A reader of something, and the inputs it is given.</summary>
/// <param name="Name">Of a kept input, the beginning of the file's name.</param>
/// <param name="Weight">How often, in comparison to the others.</param>
/// <param name="Make">Makes an input.</param>
/// <param name="Eat">Reads it, and gives how many rows it found. All chance is of the input, so that a kept one can be fed again.</param>
internal sealed record Target(string Name, int Weight, Func<Dice, byte[]> Make, Func<byte[], long> Eat);
