using System.Globalization;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer<Raff.Console.Tests.Support.ShuffledOrder>]
[assembly: TestClassOrderer<Raff.Console.Tests.Support.ShuffledOrder>]
[assembly: TestMethodOrderer<Raff.Console.Tests.Support.ShuffledOrder>]
[assembly: TestCaseOrderer<Raff.Console.Tests.Support.ShuffledOrder>]

namespace Raff.Console.Tests.Support;

/// <summary>
/// Runs collections, classes, methods and cases in an order that the number in <c>TEST_ORDER_SEED</c> decides; without it in xUnit's own order.
/// <c>.ci/run-shuffled</c> sets it, and names it when a run fails, so that the order can be repeated.
/// </summary>
public sealed class ShuffledOrder : ITestCollectionOrderer, ITestClassOrderer, ITestMethodOrderer, ITestCaseOrderer
{
    private static readonly int? Seed =
        int.TryParse(Environment.GetEnvironmentVariable("TEST_ORDER_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : null;

    /// <inheritdoc />
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        Seed is { } seed ? Shuffle(testCollections, one => one.UniqueID, seed)
            : DefaultTestCollectionOrderer.Instance.OrderTestCollections(testCollections);

    /// <inheritdoc />
    public IReadOnlyCollection<TTestClass?> OrderTestClasses<TTestClass>(IReadOnlyCollection<TTestClass?> testClasses)
        where TTestClass : notnull, ITestClass =>
        Seed is { } seed ? Shuffle(testClasses, one => one?.UniqueID, seed) : DefaultTestClassOrderer.Instance.OrderTestClasses(testClasses);

    /// <inheritdoc />
    public IReadOnlyCollection<TTestMethod?> OrderTestMethods<TTestMethod>(IReadOnlyCollection<TTestMethod?> testMethods)
        where TTestMethod : notnull, ITestMethod =>
        Seed is { } seed ? Shuffle(testMethods, one => one?.UniqueID, seed) : DefaultTestMethodOrderer.Instance.OrderTestMethods(testMethods);

    /// <inheritdoc />
    public IReadOnlyCollection<TTestCase> OrderTestCases<TTestCase>(IReadOnlyCollection<TTestCase> testCases)
        where TTestCase : notnull, ITestCase =>
        Seed is { } seed ? Shuffle(testCases, one => one.UniqueID, seed) : DefaultTestCaseOrderer.Instance.OrderTestCases(testCases);

    // Sorted first: the same seed gives the same order, in whatever order the tests were found.
    private static T[] Shuffle<T>(IReadOnlyCollection<T> tests, Func<T, string?> id, int seed)
    {
        var order = tests.OrderBy(id, StringComparer.Ordinal).ToArray();
#pragma warning disable CA5394 // An order of tests is no secret, and a seed must give it again.
        new Random(seed).Shuffle(order);
#pragma warning restore CA5394
        return order;
    }
}
