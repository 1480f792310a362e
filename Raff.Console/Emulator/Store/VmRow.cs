namespace Raff.Console.Emulator.Store;

/// <summary>A virtual machine (schema VM). Its addresses are those of its <see cref="Nics"/>.</summary>
internal sealed class VmRow : IProjectRow
{
    public long Seq { get; set; }

    public Guid Id { get; set; }

    public int ProjectNumber { get; set; }

    public required string Name { get; set; }

    /// <summary>One of <c>VmStatus</c>.</summary>
    public required string Status { get; set; }

    public int PlanId { get; set; }

    public int Cpu { get; set; }

    /// <summary>GB.</summary>
    public int Ram { get; set; }

    /// <summary>Disk of the plan, GB.</summary>
    public int Storage { get; set; }

    /// <summary>Disk added to the plan, GB.</summary>
    public int AddedStorage { get; set; }

    public Guid TemplateId { get; set; }

    /// <summary>The template it was first created from: a factory reset returns to it.</summary>
    public Guid OriginalTemplateId { get; set; }

    public required string TemplateName { get; set; }

    public required string TemplateVersion { get; set; }

    public bool IsWindows { get; set; }

    /// <summary>US dollars per hour, as in the API.</summary>
    public required string PricePerHour { get; set; }

    public string BillingType { get; set; } = "payg";

    public Guid? SubscriptionId { get; set; }

    public string? BackupType { get; set; }

    /// <summary>Whether opening its console in the vendor's dashboard takes a second factor.</summary>
    public bool ConsoleRequireMfa { get; set; }

    /// <summary>Whether it has been active at least once: until then, answers contain no addresses.</summary>
    public bool WasActive { get; set; }

    public string Region { get; set; } = "us-east";

    public Guid? CreatedBy { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    public List<VmTagRow> Tags { get; } = [];

    public List<NicRow> Nics { get; } = [];
}
