using System.Runtime.CompilerServices;
using Raff.Console.Domain;
using Raff.Console.Lists;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Kinds.Joins;

/// <summary>Which VMs exist, from the whole list of VMs of one scope.</summary>
internal sealed class KnownVms
{
    /// <summary>The VM is there.</summary>
    public const string Exists = "exists";

    /// <summary>The VM was deleted.</summary>
    public const string Gone = "gone";

    private static readonly ConditionalWeakTable<object, KnownVms> Made = [];
    private readonly ListCoverage coverage;
    private readonly VmIndex vms;
    private readonly DateTimeOffset? asOf;

    private KnownVms(LoadedList<IResource> list) => (coverage, vms, asOf) = (new ListCoverage(list), VmIndex.Of(list.Rows), list.AsOf);

    /// <summary>What a list of VMs says, worked out once for as long as it is in memory.</summary>
    public static KnownVms Of(LoadedList<IResource> list) => Made.GetValue(list.Rows, _ => new KnownVms(list));

    /// <summary>Whether the VM that a row names exists, is gone, or whether that is not known.</summary>
    public string Of(IResource row, string? vm) =>
        string.IsNullOrEmpty(vm) ? JoinedLists.Unknown
        : vms.Find(vm) is not null ? Exists
        : coverage.Covers(row) && !(row.CreatedAt > asOf) ? Gone
        : JoinedLists.Unknown;
}
