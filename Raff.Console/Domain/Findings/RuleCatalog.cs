using System.Collections.Immutable;
using Raff.Console.Domain.Findings.Rules;

namespace Raff.Console.Domain.Findings;

/// <summary>Every rule of the audit, in the order in which pages and documentation show them.</summary>
public static class RuleCatalog
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<FindingRule> All { get; } =
    [
        new VmWithoutBackup(),
        new VmBackupStale(),
        new VmBackupOutdated(),
        new VmWithoutFirewall(),
        new VmInterfaceWithoutFirewall(),
        new VmIpv6WithoutFirewall(),
        new VmPublicIp(),
        new VmOutsideVpc(),
        new VmStoppedBilled(),
        new VmStuckState(),
        new VmFailed(),
        new VmUntagged(),
        new VmLongRunning(),
        new VolumeUnattached(),
        new VolumeOnStoppedVm(),
        new VolumeLarge(),
        new VolumeWithoutSnapshot(),
        new VolumeFailed(),
        new VolumeStuckState(),
        new SnapshotOld(),
        new SnapshotOrphaned(),
        new VmSnapshotPile(),
        new BackupFailed(),
        new BackupOrphaned(),
        new BackupStuckState(),
        new ScheduleWithoutTarget(),
        new ScheduleFailing(),
        new ScheduleMissed(),
        new ScheduleShortRetention(),
        new ScheduleDisabled(),
        new IpUnattached(),
        new FirewallAnyAny(),
        new FirewallSshOpen(),
        new FirewallRdpOpen(),
        new FirewallDatabaseOpen(),
        new FirewallWideRange(),
        new FirewallEgressAny(),
        new FirewallUnattached(),
        new FirewallRuleSprawl(),
        new FirewallShadowedRule(),
        new VpcEmpty(),
        new VpcOverlap(),
        new VpcNearlyFull(),
        new KeyNeverExpires(),
        new KeyUnused(),
        new KeyNeverUsed(),
        new KeyNotRotated(),
        new KeyExpiredPresent(),
        new KeyExpiring(),
        new KeyOwnerLevel(),
        new KeyCreatorGone(),
        new KeyCreatorSuspended(),
        new KeyTooMany(),
        new KeyProtectedProject(),
        new KeyWithoutRole(),
        new MemberWithoutProject(),
        new AccountTooManyOwners(),
        new AccountSingleOwner(),
        new AccountLastManager(),
        new RoleOwnerEquivalent(),
        new RoleUnused(),
        new RoleDuplicate(),
        new InvitationExpiredAccountRole(),
        new InvitationStale(),
        new ProjectWithoutAdmin(),
        new ProjectLastManager(),
        new ProjectWithoutMembers(),
        new ProjectEmpty(),
        new ProjectDefaultDump(),
        new ProjectOverBudget(),
        new ProjectNearBudget(),
        new QuotaNearLimit(),
    ];

    private static readonly ImmutableDictionary<string, FindingRule> ById = All.ToImmutableDictionary(rule => rule.Id, StringComparer.Ordinal);

    /// <summary>The rule with an id; null if there is none, for example because a later version removed it.</summary>
    public static FindingRule? Find(string id) => ById.GetValueOrDefault(id);
}
