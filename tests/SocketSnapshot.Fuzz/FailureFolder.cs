using System.Globalization;

namespace SocketSnapshot.Fuzz;

/// <summary>Where inputs that fail are kept, under their reader's name, to be fed again.</summary>
internal sealed class FailureFolder(string folder)
{
    /// <summary>Of one fault so many tell as much as all.</summary>
    private const int MostOfOne = 3;

    private readonly Dictionary<string, int> _kept = [];

    internal void Keep(Target target, byte[] input, string fault)
    {
        var kept = _kept.GetValueOrDefault(fault);
        _kept[fault] = kept + 1;
        if (kept < MostOfOne)
        {
            Save(target.Name, input);
        }
    }

    internal string Save(string target, byte[] input)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{target}.{Dice.Of(input).Next():x8}"));
        File.WriteAllBytes(path, input);
        return path;
    }

    /// <summary>The reader's name in a file's.</summary>
    internal static string TargetOf(string path) => Path.GetFileName(path).Split('.')[0];
}
