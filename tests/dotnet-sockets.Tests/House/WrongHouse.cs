#pragma warning disable CA1032, CS0169, CS0649, CA1823, CA1852, IDE0044, IDE0051, IDE0052 // It is there to be looked at.

namespace WrongHouse
{
    internal sealed class Door
    {
        private readonly Kitchen.Cook? _cook;
    }
}

namespace WrongHouse.Cellar
{
    internal class Wine;

    internal sealed class OfField
    {
        private readonly Kitchen.Cook? _cook;
    }

    internal sealed class OfBase : Kitchen.Oven;

    internal sealed class OfList
    {
        private readonly List<Kitchen.Cook[]>? _cooks;
    }

    internal sealed class OfCode
    {
        internal static object Made() => new Kitchen.Cook();
    }

    internal sealed class OfClosure
    {
        internal static Func<object> Made() => static () => new Kitchen.Cook();
    }

    internal sealed class OfArgument
    {
        internal static object[] Made() => Array.Empty<Kitchen.Cook>();
    }

    internal sealed class OfTypeTest
    {
        internal static bool Is(object some) => some is Kitchen.Cook;
    }

    [Kitchen.Spiced(typeof(Wine))]
    internal sealed class OfAttribute;

    internal sealed class OfConstraint<T>
        where T : Kitchen.Cook;

    internal sealed class OfCatch
    {
        internal static void Try(Action action)
        {
            try
            {
                action();
            }
            catch (Kitchen.BurntException)
            {
            }
        }
    }

    internal sealed class OfInner
    {
        internal sealed class Inner
        {
            private readonly Kitchen.Cook? _cook;
        }
    }
}

namespace WrongHouse.Kitchen
{
    internal class Oven;

    internal sealed class BurntException : Exception;

    [AttributeUsage(AttributeTargets.Class)]
    internal sealed class SpicedAttribute(Type with) : Attribute
    {
        public Type With => with;
    }

    internal class Cook
    {
        private readonly Cellar.Wine? _wine;
        private readonly Oven? _oven;
    }
}

namespace WrongHouse.Parlour
{
    internal sealed class Guest
    {
        private readonly Kitchen.Cook? _cook;
    }
}
