using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Raff.Console.Emulator.Store;

/// <summary>
/// The emulator's database. Children are deleted with their parent (cascade); a project, firewall, VPC or address that is still
/// in use cannot be deleted (restrict), even if an operation forgets to check.
/// </summary>
internal sealed class EmulatorDbContext(DbContextOptions<EmulatorDbContext> options) : DbContext(options)
{
    public DbSet<AccountRow> Accounts => Set<AccountRow>();

    public DbSet<UserRow> Users => Set<UserRow>();

    public DbSet<ProjectRow> Projects => Set<ProjectRow>();

    public DbSet<VmRow> Vms => Set<VmRow>();

    public DbSet<VmTagRow> VmTags => Set<VmTagRow>();

    public DbSet<VmNoteRow> VmNotes => Set<VmNoteRow>();

    public DbSet<NicRow> Nics => Set<NicRow>();

    public DbSet<VpcRow> Vpcs => Set<VpcRow>();

    public DbSet<VpcLeaseRow> VpcLeases => Set<VpcLeaseRow>();

    public DbSet<PublicIpRow> PublicIps => Set<PublicIpRow>();

    public DbSet<SecurityGroupRow> SecurityGroups => Set<SecurityGroupRow>();

    public DbSet<SecurityGroupRuleRow> SecurityGroupRules => Set<SecurityGroupRuleRow>();

    public DbSet<VolumeRow> Volumes => Set<VolumeRow>();

    public DbSet<SnapshotRow> Snapshots => Set<SnapshotRow>();

    public DbSet<BackupRow> Backups => Set<BackupRow>();

    public DbSet<BackupScheduleRow> BackupSchedules => Set<BackupScheduleRow>();

    public DbSet<SshKeyRow> SshKeys => Set<SshKeyRow>();

    public DbSet<MemberRow> Members => Set<MemberRow>();

    public DbSet<ProjectMemberRow> ProjectMembers => Set<ProjectMemberRow>();

    public DbSet<InvitationRow> Invitations => Set<InvitationRow>();

    public DbSet<RoleRow> Roles => Set<RoleRow>();

    public DbSet<PermissionRow> Permissions => Set<PermissionRow>();

    public DbSet<ApiKeyRow> ApiKeys => Set<ApiKeyRow>();

    public DbSet<RegionRow> Regions => Set<RegionRow>();

    public DbSet<PlanRow> Plans => Set<PlanRow>();

    public DbSet<TemplateRow> Templates => Set<TemplateRow>();

    public DbSet<VmImageRow> VmImages => Set<VmImageRow>();

    public DbSet<StoragePriceRow> StoragePrices => Set<StoragePriceRow>();

    public DbSet<IpPriceRow> IpPrices => Set<IpPriceRow>();

    public DbSet<SettingRow> Settings => Set<SettingRow>();

    public DbSet<TransitionRow> Transitions => Set<TransitionRow>();

    public DbSet<TallyRow> Tallies => Set<TallyRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<MillisecondsConverter>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => EmulatorModel.Configure(modelBuilder);

    /// <summary>Times are whole milliseconds since 1970, UTC: SQLite can compare and order those.</summary>
    private sealed class MillisecondsConverter() : ValueConverter<DateTimeOffset, long>(
        time => time.ToUnixTimeMilliseconds(),
        milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
}
