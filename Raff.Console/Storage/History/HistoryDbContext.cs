using Microsoft.EntityFrameworkCore;

namespace Raff.Console.Storage.History;

/// <summary>
/// What sweeps found over time (docs/decisions/0014-history-as-intervals.md), in a file of its own beside the console's store: it may be large, and it can be
/// deleted without losing a session or a decision.
/// </summary>
/// <param name="options">The options, with the SQLite file.</param>
public sealed class HistoryDbContext(DbContextOptions<HistoryDbContext> options) : DbContext(options)
{
    /// <summary>The accounts.</summary>
    public DbSet<FleetRecord> Fleets => Set<FleetRecord>();

    /// <summary>Every sweep, also those that were canceled or interrupted.</summary>
    public DbSet<SweepRecord> Sweeps => Set<SweepRecord>();

    /// <summary>Findings, open and ended.</summary>
    public DbSet<FindingRecord> Findings => Set<FindingRecord>();

    /// <summary>What each rule said about each project.</summary>
    public DbSet<TallyRecord> Tallies => Set<TallyRecord>();

    /// <summary>How each resource looked.</summary>
    public DbSet<FingerprintRecord> Fingerprints => Set<FingerprintRecord>();

    /// <summary>What each project cost.</summary>
    public DbSet<CostRecord> Costs => Set<CostRecord>();

    /// <summary>When each project was read.</summary>
    public DbSet<ProjectReadRecord> ProjectReads => Set<ProjectReadRecord>();

    /// <summary>Network interfaces of VMs.</summary>
    public DbSet<NetworkRecord> Networks => Set<NetworkRecord>();

    /// <summary>Who is sweeping.</summary>
    public DbSet<LeaseRecord> Leases => Set<LeaseRecord>();

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<FleetRecord>(fleet =>
        {
            fleet.ToTable("Fleet").HasKey(f => f.Id);
            fleet.HasIndex(f => new { f.Endpoint, f.Account }).IsUnique();
        });
        modelBuilder.Entity<SweepRecord>(sweep =>
        {
            sweep.ToTable("Sweep").HasKey(s => s.Id);
            sweep.HasIndex(s => new { s.FleetId, s.StartedAt });
        });
        modelBuilder.Entity<FindingRecord>(finding =>
        {
            finding.ToTable("Finding").HasKey(f => f.Id);
            finding.HasIndex(f => new { f.FleetId, f.EndedAt });
            finding.HasIndex(f => new { f.FleetId, f.FirstSeen });
            finding.HasIndex(f => new { f.FleetId, f.Kind, f.SubjectId });
        });
        modelBuilder.Entity<TallyRecord>(tally =>
        {
            tally.ToTable("Tally").HasKey(t => t.Id);
            tally.HasIndex(t => new { t.FleetId, t.Until });
        });
        modelBuilder.Entity<FingerprintRecord>(print =>
        {
            print.ToTable("Fingerprint").HasKey(p => p.Id);
            print.HasIndex(p => new { p.FleetId, p.Until });
            print.HasIndex(p => new { p.FleetId, p.From });
            print.HasIndex(p => new { p.FleetId, p.ResourceId });
        });
        modelBuilder.Entity<CostRecord>(cost =>
        {
            cost.ToTable("Cost").HasKey(c => c.Id);
            cost.HasIndex(c => new { c.FleetId, c.Until });
        });
        modelBuilder.Entity<ProjectReadRecord>().ToTable("ProjectRead").HasKey(p => new { p.FleetId, p.ProjectId });
        modelBuilder.Entity<NetworkRecord>().ToTable("Network").HasKey(n => new { n.FleetId, n.VmId });
        modelBuilder.Entity<LeaseRecord>().ToTable("Lease").HasKey(l => l.FleetId);
    }
}
