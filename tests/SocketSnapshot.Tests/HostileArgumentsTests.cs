using System.Reflection;
using System.Runtime.Versioning;
using System.Text.Json.Serialization;

namespace SocketSnapshot.Tests;

/// <summary>Arguments that no caller means, for every public method.</summary>
[TestFixture]
[SupportedOSPlatform("linux")]
internal sealed class HostileArgumentsTests
{
    private static readonly NullabilityInfoContext Nullability = new();

    [TestCaseSource(nameof(Methods))]
    public void Null_is_an_ArgumentNullException(MethodBase method, int position)
    {
        var arguments = method.GetParameters().Select(Harmless).ToArray();
        arguments[position] = null;
        Assert.That(() => Invoke(method, arguments), Throws.InstanceOf<ArgumentNullException>());
    }

    [Test]
    public void Null_among_filters_is_an_ArgumentNullException()
    {
        Assert.That(() => SocketFilter.All(SocketFilter.Autobound, null!), Throws.ArgumentNullException);
        Assert.That(() => SocketFilter.Any(new SocketFilter[] { null! }.AsEnumerable()), Throws.ArgumentNullException);
        Assert.That(() => SocketTable.Dump(new SocketTableOptions { NetworkNamespaces = [null!] }), Throws.ArgumentNullException);
    }

    [Test]
    [Platform("Linux")]
    public void Null_is_no_work_for_a_namespace() => Assert.That(
        () => NetworkNamespaces.TryRun<int>(NetworkNamespaces.Current(), null!, out _), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("work"));

    [Test]
    public void A_filter_is_nested_to_a_limit_and_no_further()
    {
        var filter = SocketFilter.Autobound;
        Assert.That(() => filter = Nest(filter, 20_000), Throws.ArgumentException.With.Message.StartsWith("Filters are nested more than 256 deep."));
    }

    [Test]
    public void A_filter_of_the_greatest_depth_works([Values] bool isNegated)
    {
        var filter = Nest(SocketFilter.HasPort(SocketSide.Local, 1, 1), 255);
        filter = isNegated ? filter.Negate() : filter;
        Assert.That(filter.ToString(), Is.Not.Empty);
        Assert.That(filter.Facts, Is.EqualTo(SocketFacts.Mark));
        Assert.That(() => SocketTable.Dump(new SocketTableOptions { Filter = filter }).Count(), Throws.Nothing);
    }

    [Test]
    public void A_filter_that_holds_itself_many_times_over_has_a_limit()
    {
        var filter = SocketFilter.Autobound;
        Assert.That(
            () =>
            {
                for (var i = 0; i < 200; i++)
                {
                    filter = SocketFilter.All(SocketFilter.Any(filter, SocketFilter.HasMark(1, 1)), SocketFilter.Any(filter, SocketFilter.HasMark(2, 2)));
                }
            },
            Throws.ArgumentException.With.Message.StartsWith("The filter has more than 1000000 tests."));
    }

    [Test]
    public void No_cgroup_has_the_id_0() => Assert.That(SocketFilter.InCgroup(0), Is.SameAs(SocketFilter.Nothing));

    [TestCase("../../../../etc")]
    [TestCase("/../../../../etc")]
    [TestCase("/a/../../../../../etc")]
    [TestCase("a\0b")]
    [TestCase("/no such group")]
    public void A_path_that_leads_out_of_the_cgroups_is_none(string path) => Assert.That(CgroupTree.IdOf(path), Is.Null);

    [Test]
    [Platform("Linux")]
    public void A_path_from_the_mount_leads_out_no_better()
    {
        var mount = CgroupTree.Mount();
        Need.Kernel(mount is not null, "a mount of cgroup2", "mount -t cgroup2 none /sys/fs/cgroup");
        Assert.That(CgroupTree.IdOf($"{mount}/../../../../../../etc"), Is.Null);
        Assert.That(CgroupTree.IdOf($"{mount}/..{mount}"), Is.Null);
        Assert.That(CgroupTree.IdOf($"{mount}/."), Is.Not.Null.And.EqualTo(CgroupTree.IdOf("/")));
    }

    [Test]
    public void A_folder_that_is_no_recording_is_a_SocketSnapshotException()
    {
        var folder = Directory.CreateTempSubdirectory();
        Assert.That(() => SocketRecording.FromProcNet(folder.FullName, default), Throws.TypeOf<SocketSnapshotException>());
        Assert.That(() => SocketRecording.FromProcNet("/no/such/folder", default), Throws.TypeOf<SocketSnapshotException>());
        File.WriteAllText(Path.Combine(folder.FullName, "tcp"), "heading\n");
        using var dump = SocketRecording.FromProcNet(folder.FullName, default, new SocketTableOptions { Protocols = SocketProtocols.Udp });
        Assert.That((dump.Count(), dump.Missing), Is.EqualTo((0, SocketProtocols.Udp)), "It has another table, so it is a recording.");
        folder.Delete(recursive: true);
    }

    [Test]
    [Platform("Linux")]
    public void Without_procfs_there_is_still_the_own_namespace_and_a_word_about_the_others()
    {
        Assert.That(NetworkNamespaces.All("/no/such/folder")[0].ToString(), Is.EqualTo($"pid:{Environment.ProcessId}"));
        Assert.That(
            NetworkNamespaces.Shortfall("/no/such/folder"),
            Does.EndWith("/no/such/folder shows no processes: procfs is not mounted there, or a sandbox hides it."));
    }

    /// <summary>Levels that cannot be made one, for "and" and "or" take turns.</summary>
    private static SocketFilter Nest(SocketFilter filter, int levels)
    {
        for (var i = 0; i < levels; i++)
        {
            filter = i % 2 == 0 ? SocketFilter.All(filter, SocketFilter.HasMark(1, 1)) : SocketFilter.Any(filter, SocketFilter.HasMark(2, 2));
        }

        return filter;
    }

    /// <summary>Those that a caller calls: a converter's are called by the serializer alone.</summary>
    private static IEnumerable<TestCaseData> Methods() =>
        from type in typeof(SocketTable).Assembly.GetExportedTypes()
        where !typeof(Exception).IsAssignableFrom(type) && !typeof(JsonConverter).IsAssignableFrom(type)
        from declared in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        let method = declared.IsGenericMethodDefinition ? declared.MakeGenericMethod([.. declared.GetGenericArguments().Select(_ => typeof(int))]) : declared
        where !method.IsSpecialName && method.Name is not ("Equals" or "PrintMembers" or "TryFormat" or "ToString")
            && !method.GetParameters().Any(parameter => parameter.ParameterType.IsByRefLike)
        from parameter in method.GetParameters()
        where !parameter.IsOut && !parameter.ParameterType.IsValueType && !parameter.ParameterType.IsByRef
            && Nullability.Create(parameter).WriteState != NullabilityState.Nullable
        select new TestCaseData(method, parameter.Position).SetArgDisplayNames($"{type.Name}.{method.Name}", parameter.Name!);

    private static object? Harmless(ParameterInfo parameter) =>
        parameter.HasDefaultValue ? parameter.DefaultValue is DBNull || parameter.DefaultValue is null ? Default(parameter.ParameterType) : parameter.DefaultValue
        : parameter.ParameterType == typeof(string) ? "x"
        : Default(parameter.ParameterType);

    private static object? Default(Type type) => type.IsValueType && !type.IsByRefLike ? Activator.CreateInstance(type) : null;

    private static void Invoke(MethodBase method, object?[] arguments)
    {
        using var dump = SocketRecording.FromRows([], default);
        object? on = method.IsStatic ? null : method.DeclaringType == typeof(SocketDump) ? dump : throw new NotSupportedException($"{method}");
        try
        {
            method.Invoke(on, arguments);
        }
        catch (TargetInvocationException failure)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure.InnerException!);
        }
    }
}
