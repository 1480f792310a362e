namespace Raff.Console.Tests.Support;

/// <summary>Which requests <see cref="StubApi"/> answers how. Later rules go first; a rule with answers for a number of requests ends with them.</summary>
public sealed class StubRule
{
    private readonly Lock gate = new();
    private readonly string method;
    private readonly string path;
    private readonly Queue<StubAnswer> inTurn = new();
    private Func<StubRequest, bool> condition = _ => true;
    private Func<StubRequest, StubAnswer>? always;

    internal StubRule(string method, string path)
    {
        this.method = method;
        this.path = path;
    }

    /// <summary>Narrows the rule.</summary>
    public StubRule When(Func<StubRequest, bool> holds)
    {
        condition = holds;
        return this;
    }

    /// <summary>Answers the next requests, each with one of these; then the rule is over.</summary>
    public StubRule Next(params StubAnswer[] answers)
    {
        lock (gate)
        {
            foreach (var answer in answers)
            {
                inTurn.Enqueue(answer);
            }
        }

        return this;
    }

    /// <summary>Answers all requests (after those of <see cref="Next"/>) with this.</summary>
    public StubRule Always(StubAnswer answer) => Always(_ => answer);

    /// <summary>Answers all requests (after those of <see cref="Next"/>) as the request asks for.</summary>
    public StubRule Always(Func<StubRequest, StubAnswer> answer)
    {
        always = answer;
        return this;
    }

    internal StubAnswer? AnswerTo(StubRequest request)
    {
        var fits = (method == "*" || method == request.Method)
            && (path.EndsWith('*') ? request.Path.StartsWith(path[..^1], StringComparison.Ordinal) : path == request.Path)
            && condition(request);
        if (!fits)
        {
            return null;
        }

        lock (gate)
        {
            return inTurn.TryDequeue(out var next) ? next : always?.Invoke(request);
        }
    }
}
