namespace DotNetSockets.Commands.Diff;

/// <summary>Pairs the sockets of one key, of which both sides may have several: each of one side with one of the other that can be the same.</summary>
/// <param name="sockets">The sockets.</param>
/// <param name="places">Where the compared columns are.</param>
internal sealed class SocketMatch(KeptSockets sockets, int[] places)
{
    /// <summary>How often two kinds of sockets of one key are compared: recordings of any content must come to an end.</summary>
    private const int MostComparisons = 1_000_000;

    private readonly SocketKeys _byValues = new(sockets, places);
    private readonly int _user = sockets.Choice.PlaceOf("user");

    /// <summary>The pairs, those that can be the same first; what is left of one side has no other.</summary>
    internal IEnumerable<(int? Old, int? New)> Pairs(List<int> old, List<int> @new)
    {
        var (olds, news) = (Bags(old), Bags(@new));
        var pairs = new List<(int?, int?)>();
        foreach (var (kind, bag) in olds)
        {
            if (news.TryGetValue(kind, out var same))
            {
                Take(bag, same, pairs);
            }
        }

        TakeAlike(olds, news, pairs);
        List<int> restOfOld = [.. olds.Values.SelectMany(bag => bag)];
        List<int> restOfNew = [.. news.Values.SelectMany(bag => bag)];
        for (var i = 0; i < Math.Max(restOfOld.Count, restOfNew.Count); i++)
        {
            pairs.Add((i < restOfOld.Count ? restOfOld[i] : null, i < restOfNew.Count ? restOfNew[i] : null));
        }

        return pairs;
    }

    /// <summary>Whether the value can be the same in both.</summary>
    internal bool CanBeEqual(int place, KeptValue old, KeptValue @new) =>
        sockets.Store.CanBeEqual(old, @new) || (place == _user && sockets.Store.AreNumberAndName(old, @new));

    /// <summary>Whether a value is not known on one side at least, so that it could not be compared.</summary>
    internal bool IsInDoubt(int place, KeptValue old, KeptValue @new) =>
        old.IsUnknown || @new.IsUnknown || (place == _user && sockets.Store.AreNumberAndName(old, @new));

    private void TakeAlike(Dictionary<int, Stack<int>> olds, Dictionary<int, Stack<int>> news, List<(int?, int?)> pairs)
    {
        var left = MostComparisons;
        var mates = news.Where(bag => bag.Value.Count > 0).ToList();
        foreach (var (kind, bag) in olds)
        {
            foreach (var (other, mate) in mates)
            {
                if (bag.Count == 0 || --left < 0)
                {
                    break;
                }

                if (mate.Count > 0 && AreAlike(kind, other))
                {
                    Take(bag, mate, pairs);
                }
            }
        }
    }

    private bool AreAlike(int old, int @new)
    {
        foreach (var place in places)
        {
            if (!CanBeEqual(place, sockets.Of(old)[place], sockets.Of(@new)[place]))
            {
                return false;
            }
        }

        return true;
    }

    private static void Take(Stack<int> old, Stack<int> @new, List<(int?, int?)> pairs)
    {
        while (old.Count > 0 && @new.Count > 0)
        {
            pairs.Add((old.Pop(), @new.Pop()));
        }
    }

    /// <summary>Those of equal values together; the first in comes out first.</summary>
    private Dictionary<int, Stack<int>> Bags(List<int> all)
    {
        var bags = new Dictionary<int, Stack<int>>(_byValues);
        for (var i = all.Count - 1; i >= 0; i--)
        {
            if (!bags.TryGetValue(all[i], out var bag))
            {
                bags.Add(all[i], bag = new Stack<int>());
            }

            bag.Push(all[i]);
        }

        return bags;
    }
}
