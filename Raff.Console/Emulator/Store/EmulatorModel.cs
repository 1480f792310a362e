using Microsoft.EntityFrameworkCore;

namespace Raff.Console.Emulator.Store;

/// <summary>
/// Keys, indexes and cascades. An index on <c>ProjectNumber</c> is ordered by (project, Seq) and covers the key,
/// because SQLite appends the row id. Lists are read from it.
/// </summary>
internal static class EmulatorModel
{
    public static void Configure(ModelBuilder model)
    {
        Account(model);
        Vms(model);
        Networks(model);
        Storage(model);
        Catalog(model);
        model.Entity<SettingRow>().ToTable("Settings").HasKey(row => row.Name);
        model.Entity<TransitionRow>(entity =>
        {
            entity.HasKey(row => row.Seq);
            entity.HasIndex(row => row.DueAt);
            entity.HasIndex(row => new { row.ResourceSeq, row.Kind });
        });
        model.Entity<TallyRow>().HasKey(row => new { row.Kind, row.ProjectNumber, row.Status });
    }

    private static void Account(ModelBuilder model)
    {
        model.Entity<ProjectRow>(entity =>
        {
            entity.HasKey(row => row.Number);
            entity.HasIndex(row => row.Id).IsUnique();
            entity.HasIndex(row => row.Slug).IsUnique();
        });
        model.Entity<UserRow>().HasIndex(row => row.Email).IsUnique();
        model.Entity<SshKeyRow>(entity =>
        {
            entity.HasKey(row => row.Seq);
            entity.HasIndex(row => row.Id).IsUnique();
        });
        model.Entity<MemberRow>(entity =>
        {
            entity.HasKey(row => row.Seq);
            entity.HasIndex(row => row.Id).IsUnique();
            entity.HasIndex(row => row.UserId);
            entity.HasIndex(row => row.ApiKeyId);
        });
        model.Entity<ProjectMemberRow>(entity =>
        {
            entity.HasKey(row => row.Seq);
            entity.HasIndex(row => row.Id).IsUnique();
            entity.HasIndex(row => row.ApiKeyId);
            entity.HasIndex(row => row.UserId);
            entity.HasOne<ProjectRow>().WithMany().HasForeignKey(row => row.ProjectNumber).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<InvitationRow>(entity =>
        {
            entity.HasKey(row => row.Seq);
            entity.HasIndex(row => row.Id).IsUnique();
            entity.HasOne<ProjectRow>().WithMany().HasForeignKey(row => row.ProjectNumber).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<RoleRow>(entity =>
        {
            entity.HasKey(row => row.Seq);
            entity.HasIndex(row => row.Id).IsUnique();
        });
        model.Entity<PermissionRow>().HasKey(row => row.Name);
        model.Entity<ApiKeyRow>(entity =>
        {
            entity.HasKey(row => row.Seq);
            entity.HasIndex(row => row.Id).IsUnique();
            entity.HasIndex(row => row.KeyPrefix);
        });
    }

    private static void Vms(ModelBuilder model)
    {
        InProject<VmRow>(model);
        model.Entity<VmRow>(entity =>
        {
            entity.HasIndex(row => row.Id).IsUnique();
            entity.HasIndex(row => new { row.Status, row.ProjectNumber });
            entity.HasMany(row => row.Tags).WithOne().HasForeignKey(tag => tag.VmSeq).OnDelete(DeleteBehavior.Cascade);
            entity.HasMany(row => row.Nics).WithOne().HasForeignKey(nic => nic.VmSeq).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<VmTagRow>(entity =>
        {
            entity.HasKey(row => row.Seq);
            entity.HasIndex(row => new { row.VmSeq, row.Name }).IsUnique();
        });
        model.Entity<VmNoteRow>(entity =>
        {
            entity.HasOne<VmRow>().WithMany().HasForeignKey(row => row.VmSeq).OnDelete(DeleteBehavior.Cascade);
            // One account note, and one personal note per user.
            entity.HasIndex(row => new { row.VmSeq, row.Type, row.UserId }).IsUnique();
            entity.HasIndex(row => row.VmSeq, "IX_VmNotes_Account").IsUnique().HasFilter("Type = 'account'");
        });
        model.Entity<NicRow>(entity =>
        {
            entity.HasKey(row => row.Seq);
            entity.HasIndex(row => new { row.VmSeq, row.NicId }).IsUnique();
            // No two VMs share an address.
            entity.HasIndex(row => row.PublicIpSeq).IsUnique();
            entity.HasOne<SecurityGroupRow>().WithMany().HasForeignKey(row => row.SecurityGroupSeq).OnDelete(DeleteBehavior.Restrict);
            entity.HasOne<VpcRow>().WithMany().HasForeignKey(row => row.VpcSeq).OnDelete(DeleteBehavior.Restrict);
            entity.HasOne<PublicIpRow>().WithMany().HasForeignKey(row => row.PublicIpSeq).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<VmImageRow>().HasOne<ProjectRow>().WithMany().HasForeignKey(row => row.ProjectNumber).OnDelete(DeleteBehavior.Cascade);
    }

    private static void Networks(ModelBuilder model)
    {
        InProject<VpcRow>(model);
        model.Entity<VpcRow>(entity =>
        {
            entity.HasIndex(row => row.Id).IsUnique();
            entity.HasMany(row => row.Leases).WithOne().HasForeignKey(lease => lease.VpcSeq).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<VpcLeaseRow>(entity =>
        {
            entity.HasKey(row => row.Seq);
            entity.HasIndex(row => new { row.VpcSeq, row.Ip }).IsUnique();
            entity.HasIndex(row => row.NicSeq).IsUnique();
            entity.HasOne<NicRow>().WithMany().HasForeignKey(row => row.NicSeq).OnDelete(DeleteBehavior.Cascade);
        });
        InProject<PublicIpRow>(model);
        model.Entity<PublicIpRow>(entity =>
        {
            entity.HasIndex(row => row.Id).IsUnique();
            entity.HasIndex(row => row.IpAddress).IsUnique();
            entity.HasIndex(row => new { row.Status, row.ProjectNumber });
        });
        InProject<SecurityGroupRow>(model);
        model.Entity<SecurityGroupRow>(entity =>
        {
            entity.HasIndex(row => row.Id).IsUnique();
            entity.HasMany(row => row.Rules).WithOne().HasForeignKey(rule => rule.SecurityGroupSeq).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<SecurityGroupRuleRow>().HasKey(row => row.Seq);
    }

    private static void Storage(ModelBuilder model)
    {
        InProject<VolumeRow>(model);
        model.Entity<VolumeRow>().HasIndex(row => row.VmId);
        InProject<SnapshotRow>(model);
        model.Entity<SnapshotRow>(entity =>
        {
            entity.HasIndex(row => row.VmId);
            entity.HasIndex(row => row.VolumeId);
            // A source runs on at most one snapshot.
            entity.HasIndex(row => row.VmId, "OneActivePerVm").IsUnique().HasFilter("Status = 'active'");
            entity.HasIndex(row => row.VolumeId, "OneActivePerVolume").IsUnique().HasFilter("Status = 'active'");
        });
        InProject<BackupRow>(model);
        model.Entity<BackupRow>(entity =>
        {
            entity.HasIndex(row => row.Id).IsUnique();
            entity.HasIndex(row => row.VmId);
            entity.HasIndex(row => row.ScheduleId);
            entity.HasIndex(row => new { row.SeriesId, row.IncrementId }).IsUnique();
        });
        InProject<BackupScheduleRow>(model);
        model.Entity<BackupScheduleRow>().HasIndex(row => row.VmId);
    }

    private static void Catalog(ModelBuilder model)
    {
        model.Entity<RegionRow>().Property(row => row.Id).ValueGeneratedNever();
        model.Entity<PlanRow>().Property(row => row.Id).ValueGeneratedNever();
        model.Entity<StoragePriceRow>().HasKey(row => row.Kind);
        model.Entity<IpPriceRow>().HasKey(row => row.Type);
    }

    private static void InProject<T>(ModelBuilder model)
        where T : class, IProjectRow =>
        model.Entity<T>(entity =>
        {
            entity.HasKey(row => row.Seq);
            entity.HasOne<ProjectRow>().WithMany().HasForeignKey(row => row.ProjectNumber).OnDelete(DeleteBehavior.Restrict);
        });
}
