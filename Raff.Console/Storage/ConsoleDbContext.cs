using Microsoft.EntityFrameworkCore;

namespace Raff.Console.Storage;

/// <summary>
/// The console's own store: sessions, what operators marked and visited, and the journal of mutations. It holds strings only and
/// knows no type of the API. Always reached through <see cref="IDbContextFactory{TContext}"/>, one short context per piece of work.
/// </summary>
/// <param name="options">The options, with the SQLite file.</param>
public sealed class ConsoleDbContext(DbContextOptions<ConsoleDbContext> options) : DbContext(options)
{
    /// <summary>Signed-in browsers, live and recently ended.</summary>
    public DbSet<SessionRecord> Sessions => Set<SessionRecord>();

    /// <summary>Secrets of this installation, encrypted.</summary>
    public DbSet<InstallationSecretRecord> InstallationSecrets => Set<InstallationSecretRecord>();

    /// <summary>Projects marked as protected, per endpoint and account.</summary>
    public DbSet<ProjectMarkRecord> ProjectMarks => Set<ProjectMarkRecord>();

    /// <summary>Recently visited and pinned projects, per endpoint and identity.</summary>
    public DbSet<ProjectVisitRecord> ProjectVisits => Set<ProjectVisitRecord>();

    /// <summary>The project that each slug last referred to, per endpoint and account.</summary>
    public DbSet<SlugMemoryRecord> SlugMemories => Set<SlugMemoryRecord>();

    /// <summary>The project header that an endpoint turned out to require, per operation.</summary>
    public DbSet<EndpointHabitRecord> EndpointHabits => Set<EndpointHabitRecord>();

    /// <summary>Commands sent through this console, and those that were denied.</summary>
    public DbSet<OperationRecord> Operations => Set<OperationRecord>();

    /// <summary>The outcome of each mutation; append-only.</summary>
    public DbSet<JournalEntryRecord> JournalEntries => Set<JournalEntryRecord>();

    /// <summary>Commands that ran together.</summary>
    public DbSet<BulkRunRecord> BulkRuns => Set<BulkRunRecord>();

    /// <summary>Findings that someone accepted, with the reason and the end.</summary>
    public DbSet<SuppressionRecord> Suppressions => Set<SuppressionRecord>();

    /// <summary>Saved views of the inventory.</summary>
    public DbSet<SavedViewRecord> SavedViews => Set<SavedViewRecord>();

    /// <summary>What projects may cost, per endpoint and account.</summary>
    public DbSet<BudgetRecord> Budgets => Set<BudgetRecord>();

    /// <summary>Prices of projects that are resold, per endpoint and account.</summary>
    public DbSet<ProjectPricesRecord> ProjectPrices => Set<ProjectPricesRecord>();

    /// <summary>Events for webhooks, pending and ended.</summary>
    public DbSet<WebhookDeliveryRecord> WebhookDeliveries => Set<WebhookDeliveryRecord>();

    /// <summary>How far events were read for webhooks.</summary>
    public DbSet<WebhookCursorRecord> WebhookCursors => Set<WebhookCursorRecord>();

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<SessionRecord>(session =>
        {
            session.ToTable("Session").HasKey(s => s.Id);
            session.HasIndex(s => s.IdentityKey);
            session.HasIndex(s => s.LastActivityAt);
        });
        modelBuilder.Entity<InstallationSecretRecord>().ToTable("InstallationSecret").HasKey(s => s.Name);
        modelBuilder.Entity<ProjectMarkRecord>().ToTable("ProjectMark").HasKey(m => new { m.Endpoint, m.Account, m.ProjectId });
        modelBuilder.Entity<ProjectVisitRecord>().ToTable("ProjectVisit").HasKey(v => new { v.Endpoint, v.IdentityKey, v.ProjectId });
        modelBuilder.Entity<SlugMemoryRecord>().ToTable("SlugMemory").HasKey(s => new { s.Endpoint, s.Account, s.Slug });
        modelBuilder.Entity<EndpointHabitRecord>().ToTable("EndpointHabit").HasKey(h => new { h.Endpoint, h.Operation });
        modelBuilder.Entity<OperationRecord>(operation =>
        {
            operation.ToTable("Operation").HasKey(o => o.Id);
            operation.HasIndex(o => new { o.Endpoint, o.IdentityKey, o.StartedAt });
            operation.HasIndex(o => new { o.Endpoint, o.Account, o.StartedAt });
            operation.HasIndex(o => o.SettledAt);
            operation.HasIndex(o => o.RunId);
        });
        modelBuilder.Entity<BulkRunRecord>(run =>
        {
            run.ToTable("BulkRun").HasKey(r => r.Id);
            run.HasIndex(r => new { r.Endpoint, r.IdentityKey, r.StartedAt });
        });
        modelBuilder.Entity<SuppressionRecord>(suppression =>
        {
            suppression.ToTable("Suppression").HasKey(s => s.Id);
            suppression.HasIndex(s => new { s.Endpoint, s.Account, s.Until });
        });
        modelBuilder.Entity<SavedViewRecord>(view =>
        {
            view.ToTable("SavedView").HasKey(v => v.Id);
            view.HasIndex(v => new { v.Endpoint, v.Account });
        });
        modelBuilder.Entity<BudgetRecord>().ToTable("Budget").HasKey(b => new { b.Endpoint, b.Account, b.ProjectId });
        modelBuilder.Entity<ProjectPricesRecord>().ToTable("ProjectPrices").HasKey(p => new { p.Endpoint, p.Account, p.ProjectId });
        modelBuilder.Entity<WebhookCursorRecord>().ToTable("WebhookCursor").HasKey(c => c.Name);
        modelBuilder.Entity<WebhookDeliveryRecord>(delivery =>
        {
            delivery.ToTable("WebhookDelivery").HasKey(d => d.Id);
            delivery.HasIndex(d => d.NextAt);
            delivery.HasIndex(d => d.EndedAt);
        });
        modelBuilder.Entity<JournalEntryRecord>(entry =>
        {
            entry.ToTable("JournalEntry").HasKey(e => e.Id);
            entry.HasOne<OperationRecord>().WithMany().HasForeignKey(e => e.OperationId).OnDelete(DeleteBehavior.Cascade);
            entry.HasIndex(e => e.At);
        });
    }
}
