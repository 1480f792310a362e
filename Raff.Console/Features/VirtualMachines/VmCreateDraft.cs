using System.Collections.Immutable;
using Raff.Console.RaffApi;

namespace Raff.Console.Features.VirtualMachines;

/// <summary>What is filled in on the page that creates VMs. Immutable: each change is a new value.</summary>
public sealed record VmCreateDraft
{
    /// <summary>The VPC choice that has the API make one for each VM.</summary>
    public const string NewVpc = "auto";

    /// <summary>The VPC choice of a VM that joins none.</summary>
    public const string NoVpc = "none";

    /// <summary>The backup choice of a VM that has no schedule.</summary>
    public const string NoBackup = "none";

    /// <summary>The id of the first operation it is sent as; made when the form opens.</summary>
    public string FormId { get; init; } = "";

    /// <summary>The id of the project to create in; empty until one is chosen.</summary>
    public string Project { get; init; } = "";

    /// <summary>One name for each VM.</summary>
    public ImmutableArray<string> Names { get; init; } = [""];

    /// <summary>The template's id; empty until one is chosen.</summary>
    public string Template { get; init; } = "";

    /// <summary>The plan's id; null until one is chosen.</summary>
    public int? Plan { get; init; }

    /// <summary>The region's code; empty for the default one.</summary>
    public string Region { get; init; } = "";

    /// <summary><see cref="NewVpc"/>, <see cref="NoVpc"/>, or the id of a VPC of the project.</summary>
    public string Vpc { get; init; } = NewVpc;

    /// <summary>Whether each VM gets a public IPv4 address.</summary>
    public bool HasPublicIp { get; init; } = true;

    /// <summary>The ids of the account's SSH keys to install.</summary>
    public ImmutableArray<string> KeyIds { get; init; } = [];

    /// <summary>Further public keys, one on each line.</summary>
    public string PastedKeys { get; init; } = "";

    /// <summary>The password; null for none.</summary>
    public Secret? Password { get; init; }

    /// <summary>Disk beyond the plan's, in GB.</summary>
    public int ExtraStorage { get; init; }

    /// <summary>The file system of that disk.</summary>
    public string FileSystem { get; init; } = "ext4";

    /// <summary><see cref="NoBackup"/>, daily or weekly.</summary>
    public string Backup { get; init; } = NoBackup;

    /// <summary>When backups run, UTC.</summary>
    public string BackupTime { get; init; } = "02:00";

    /// <summary>The weekday of weekly backups.</summary>
    public string BackupDay { get; init; } = "Sunday";

    /// <summary>Tags, with commas between them.</summary>
    public string Tags { get; init; } = "";

    /// <summary>The team note that each VM gets once it is created; empty for none.</summary>
    public string Note { get; init; } = "";

    /// <summary>The tags one by one.</summary>
    public ImmutableArray<string> TagList =>
        [.. Tags.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];

    /// <summary>The pasted keys one by one.</summary>
    public ImmutableArray<string> PastedKeyList => [.. PastedKeys.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
