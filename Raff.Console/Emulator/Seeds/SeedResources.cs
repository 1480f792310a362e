using System.Globalization;
using Raff.Console.Emulator.Networks;
using Raff.Console.Emulator.Store;
using Raff.Console.Emulator.Vms;

namespace Raff.Console.Emulator.Seeds;

/// <summary>Creates resources with all their parts, as the operations would.</summary>
internal sealed partial class SeedResources(SeedWorld world)
{
    private const decimal GbHour = 0.000068m;

    private readonly Dictionary<long, uint> nextLease = [];

    public VpcRow Vpc(ProjectRow project, string name, string cidr, double daysAgo) => world.Add(new VpcRow
    {
        Seq = world.Next<VpcRow>(),
        Id = world.NewId(),
        ProjectNumber = project.Number,
        Name = name,
        Cidr = cidr,
        Gateway = Cidr.Parse(cidr).Gateway,
        CreatedBy = world.OwnerId,
        CreatedAt = world.DaysAgo(daysAgo),
        UpdatedAt = world.DaysAgo(daysAgo),
    });

    /// <param name="project">Its project.</param>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="daysAgo">Its age.</param>
    /// <param name="rules">Each as <c>in TCP 22 203.0.113.0/24</c>, <c>in TCP 80,443 any</c> or <c>out ALL - any</c>.</param>
    public SecurityGroupRow Firewall(ProjectRow project, string name, string description, double daysAgo, params IReadOnlyList<string> rules)
    {
        var group = world.Add(new SecurityGroupRow
        {
            Seq = world.Next<SecurityGroupRow>(),
            Id = world.NewId(),
            ProjectNumber = project.Number,
            Name = name,
            Description = description,
            CreatedBy = world.OwnerId,
            CreatedAt = world.DaysAgo(daysAgo),
            UpdatedAt = world.DaysAgo(daysAgo),
        });
        foreach (var rule in rules)
        {
            var parts = rule.Split(' ');
            var source = parts[3] == "any" ? (parts[1] == "ICMPV6" ? "::/0" : "0.0.0.0/0") : parts[3];
            world.Add(new SecurityGroupRuleRow
            {
                Seq = world.Next<SecurityGroupRuleRow>(),
                SecurityGroupSeq = group.Seq,
                RuleType = parts[0] == "in" ? "INBOUND" : "OUTBOUND",
                Protocol = parts[1],
                Range = parts[2] == "-" ? null : parts[2],
                Ip = source.Split('/')[0],
                Size = int.Parse(source.Split('/')[1], CultureInfo.InvariantCulture),
            });
        }

        return group;
    }

    public VmRow Vm(SeedVm spec)
    {
        var plan = world.Plans[spec.PlanId];
        var template = spec.Template ?? world.Templates[1];
        var vm = world.Add(new VmRow
        {
            Seq = world.Next<VmRow>(),
            Id = world.NewId(),
            ProjectNumber = spec.Project.Number,
            Name = spec.Name,
            Status = spec.Status,
            PlanId = plan.Id,
            Cpu = plan.Vcpu,
            Ram = plan.MemoryGib,
            Storage = plan.SsdGib,
            AddedStorage = spec.AddedStorage,
            TemplateId = template.Id,
            OriginalTemplateId = template.Id,
            TemplateName = template.Name,
            TemplateVersion = template.Version,
            IsWindows = template.IsWindows,
            PricePerHour = VmCreation.Price(plan, spec.AddedStorage),
            BackupType = spec.BackupType,
            WasActive = spec.Status != VmStatus.Provisioning,
            CreatedBy = spec.CreatedBy ?? world.OwnerId,
            CreatedAt = world.DaysAgo(spec.DaysAgo),
            UpdatedAt = world.DaysAgo(spec.ChangedDaysAgo ?? spec.DaysAgo),
        });
        foreach (var tag in spec.Tags)
        {
            world.Add(new VmTagRow
            {
                Seq = world.Next<VmTagRow>(),
                Id = world.NewId(),
                VmSeq = vm.Seq,
                Name = tag,
                Priority = tag is "critical" ? 1 : 0,
                CreatedAt = vm.CreatedAt,
            });
        }

        var number = 0;
        if (spec.PublicIp)
        {
            Public(vm, number++, "IPv4", spec.ReservedIp, spec.Firewall);
        }

        if (spec.Ipv6)
        {
            Public(vm, number++, "IPv6", reserved: false, spec.FirewallOnIpv4Only ? null : spec.Firewall);
        }

        if (spec.Vpc is not null)
        {
            Private(vm, number, spec.Vpc);
        }

        return vm;
    }

    /// <summary>A reserved address that nothing uses.</summary>
    public void FreeIp(ProjectRow project, string type, double daysAgo) => Ip(project.Number, type, reserved: true, "free", world.DaysAgo(daysAgo));

    /// <summary>A lease that outlived its VM.</summary>
    public void OrphanLease(VpcRow vpc) =>
        world.Add(new VpcLeaseRow { Seq = world.Next<VpcLeaseRow>(), VpcSeq = vpc.Seq, Ip = NextLease(vpc), NicId = 1 });

    public VolumeRow Volume(ProjectRow project, string name, int size, VmRow? vm, double daysAgo, string? status = null) => world.Add(new VolumeRow
    {
        Seq = world.Next<VolumeRow>(),
        ProjectNumber = project.Number,
        VmId = vm?.Id,
        Name = name,
        Size = size,
        Status = status ?? (vm is null ? "available" : "attached"),
        FilesystemType = "ext4",
        PricePerHour = Price(size),
        CreatedBy = world.OwnerId,
        CreatedAt = world.DaysAgo(daysAgo),
        UpdatedAt = world.DaysAgo(daysAgo),
    });

    /// <summary>A snapshot of a VM or volume; with an unknown source id, of one that was deleted.</summary>
    public SnapshotRow Snapshot(
        ProjectRow project, string name, int size, Guid? vmId, long? volumeId, double daysAgo, bool active = false) => world.Add(new SnapshotRow
        {
            Seq = world.Next<SnapshotRow>(),
            ProjectNumber = project.Number,
            Type = volumeId is null ? "vm" : "volume",
            Name = name,
            Size = size.ToString(CultureInfo.InvariantCulture),
            TargetSize = (size * 2).ToString(CultureInfo.InvariantCulture),
            Status = active ? "active" : "",
            VmId = vmId,
            VolumeId = volumeId,
            PricePerHour = Price(size),
            CreatedBy = world.OwnerId,
            CreatedAt = world.DaysAgo(daysAgo),
        });

    private static string Price(decimal gigabytes) => (gigabytes * GbHour).ToString("0.000000", CultureInfo.InvariantCulture);

    private void Public(VmRow vm, int number, string type, bool reserved, SecurityGroupRow? firewall)
    {
        var ip = Ip(vm.ProjectNumber, type, reserved, "in-use", vm.CreatedAt);
        world.Add(new NicRow
        {
            Seq = world.Next<NicRow>(),
            VmSeq = vm.Seq,
            NicId = number,
            Type = type == "IPv6" ? "ipv6" : "public",
            NetworkName = "",
            Ip = ip.IpAddress,
            Mac = Addresses.Mac(vm.Seq, number),
            SecurityGroupSeq = firewall?.Seq,
            PublicIpSeq = ip.Seq,
            IsPrimary = type == "IPv4",
        });
    }

    private void Private(VmRow vm, int number, VpcRow vpc)
    {
        var nic = world.Add(new NicRow
        {
            Seq = world.Next<NicRow>(),
            VmSeq = vm.Seq,
            NicId = number,
            Type = "vpc",
            NetworkName = vpc.Name,
            Ip = NextLease(vpc),
            Mac = Addresses.Mac(vm.Seq, number),
            Gateway = vpc.Gateway,
            VpcSeq = vpc.Seq,
        });
        world.Add(new VpcLeaseRow { Seq = world.Next<VpcLeaseRow>(), VpcSeq = vpc.Seq, Ip = nic.Ip, NicId = number, NicSeq = nic.Seq });
    }

    private PublicIpRow Ip(int projectNumber, string type, bool reserved, string status, DateTimeOffset since)
    {
        var number = world.PublicAddresses++;
        return world.Add(new PublicIpRow
        {
            Seq = world.Next<PublicIpRow>(),
            Id = world.NewId(),
            ProjectNumber = projectNumber,
            IpAddress = type == "IPv6" ? Addresses.PublicIpv6(number) : Addresses.PublicIpv4(number),
            Type = type,
            Status = status,
            Reserved = reserved,
            BillingPeriod = reserved ? "monthly" : null,
            CreatedBy = world.OwnerId,
            CreatedAt = since,
            UpdatedAt = since,
        });
    }

    private string NextLease(VpcRow vpc)
    {
        var next = nextLease.GetValueOrDefault(vpc.Seq, Cidr.Parse(vpc.Cidr).FirstUsable);
        nextLease[vpc.Seq] = next + 1;
        return Cidr.Text(next);
    }
}
