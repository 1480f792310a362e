using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Seeds;

/// <summary>What the seeds share: a fixed random source, ages, keys, and the projects and roles so far.</summary>
internal sealed class SeedWorld(BulkInsert bulk, DateTimeOffset now, CancellationToken cancel)
{
    private readonly Dictionary<Type, long> keys = [];
    private readonly byte[] guid = new byte[16];

#pragma warning disable CA5394 // A fixed sequence is the point; nothing here is secret.
    private readonly Random random = new(20260514);
#pragma warning restore CA5394

    public DateTimeOffset Now => now;

    /// <summary>The account's owner, the default creator of everything.</summary>
    public Guid OwnerId { get; set; }

    public Guid AdminKeyId { get; set; }

    public Guid ViewerKeyId { get; set; }

    public List<ProjectRow> Projects { get; } = [];

    /// <summary>Roles by slug.</summary>
    public Dictionary<string, RoleRow> Roles { get; } = [];

    public Dictionary<int, PlanRow> Plans { get; } = [];

    public List<TemplateRow> Templates { get; } = [];

    /// <summary>Users by the local part of their email address.</summary>
    public Dictionary<string, UserRow> Users { get; } = [];

    /// <summary>How many public addresses were handed out.</summary>
    public long PublicAddresses { get; set; }

    public T Add<T>(T row)
        where T : class
    {
        bulk.Add(row);
        return row;
    }

    /// <summary>The next key of a table.</summary>
    public long Next<T>()
    {
        cancel.ThrowIfCancellationRequested();
        return keys[typeof(T)] = keys.GetValueOrDefault(typeof(T)) + 1;
    }

    /// <summary>A UUID of the fixed sequence.</summary>
    public Guid NewId()
    {
        random.NextBytes(guid);
        guid[7] = (byte)((guid[7] & 0x0F) | 0x40);
        guid[8] = (byte)((guid[8] & 0x3F) | 0x80);
        return new(guid);
    }

    public int Number(int below) => random.Next(below);

    /// <summary>True with a probability of 1 in <paramref name="times"/>.</summary>
    public bool Once(int times) => random.Next(times) == 0;

    public T Pick<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];

    public DateTimeOffset DaysAgo(double days) => now.AddDays(-days);

    public ProjectRow Project(string name, string description, double daysAgo, bool isDefault = false)
    {
        var project = Add(new ProjectRow
        {
            Number = (int)Next<ProjectRow>(),
            Id = NewId(),
            Name = name,
            Slug = name,
            Description = description,
            IsDefault = isDefault,
            CreatedBy = OwnerId,
            CreatedAt = DaysAgo(daysAgo),
            UpdatedAt = DaysAgo(daysAgo),
        });
        Projects.Add(project);
        return project;
    }

    public UserRow User(string localPart, string name, double daysAgo)
    {
        var user = Add(new UserRow { Id = NewId(), Email = $"{localPart}@example.com", Name = name, CreatedAt = DaysAgo(daysAgo) });
        Users[localPart] = user;
        return user;
    }

    /// <summary>A member of the account.</summary>
    public void Member(UserRow user, string roleSlug, string status, double daysAgo) => Add(new MemberRow
    {
        Seq = Next<MemberRow>(),
        Id = NewId(),
        UserId = user.Id,
        Email = user.Email,
        RoleId = Roles[roleSlug].Id,
        Status = status,
        InvitedBy = user.Id == OwnerId ? null : OwnerId,
        InvitedAt = user.Id == OwnerId ? null : DaysAgo(daysAgo + 1),
        AcceptedAt = DaysAgo(daysAgo),
        CreatedAt = DaysAgo(daysAgo + 1),
        UpdatedAt = DaysAgo(daysAgo),
    });

    /// <summary>A project role for a person or a key.</summary>
    public void Grant(ProjectRow project, string roleSlug, UserRow? user, Guid? keyId, DateTimeOffset since) => Add(new ProjectMemberRow
    {
        Seq = Next<ProjectMemberRow>(),
        Id = NewId(),
        ProjectNumber = project.Number,
        UserId = user?.Id,
        ApiKeyId = keyId,
        Email = user?.Email,
        RoleId = Roles[roleSlug].Id,
        Status = "active",
        InvitedBy = OwnerId,
        InvitedAt = since,
        AcceptedAt = since,
        CreatedAt = since,
        UpdatedAt = since,
    });
}
