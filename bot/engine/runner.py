"""The sequential graph runner: Rasa's model graph in topological order, without dask (half the time a turn)."""

from __future__ import annotations

from graphlib import TopologicalSorter
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphNode, GraphNodeHook, GraphSchema
from rasa.engine.runner.interface import GraphRunner
from rasa.engine.storage.storage import ModelStorage


class SequentialGraphRunner(GraphRunner):
    """Runs the nodes that the targets need, one after the other."""

    def __init__(self, schema: GraphSchema, nodes: dict[str, GraphNode]) -> None:
        self._schema = schema
        self._nodes = nodes
        self._orders: dict[tuple[str, ...], list[tuple[str, tuple[str, ...]]]] = {}

    @classmethod
    def create(
        cls,
        graph_schema: GraphSchema,
        model_storage: ModelStorage,
        execution_context: ExecutionContext,
        hooks: list[GraphNodeHook] | None = None,
    ) -> SequentialGraphRunner:
        """Load every node of the graph."""
        nodes = {
            name: GraphNode.from_schema_node(name, node, model_storage, execution_context, hooks)
            for name, node in graph_schema.nodes.items()
        }
        return cls(graph_schema, nodes)

    def run(self, inputs: dict[str, Any] | None = None, targets: list[str] | None = None) -> dict[str, Any]:
        """The targets' values, given the inputs."""
        wanted = tuple(targets or self._schema.target_names)
        values = dict(inputs or {})
        for name, needs in self._order(wanted):
            values[name] = self._nodes[name](*((need, values[need]) for need in needs))[1]
        return {name: values[name] for name in wanted}

    def _order(self, targets: tuple[str, ...]) -> list[tuple[str, tuple[str, ...]]]:
        if targets not in self._orders:
            schema = self._schema.minimal_graph_schema(list(targets)).nodes
            order = TopologicalSorter({name: set(node.needs.values()) for name, node in schema.items()}).static_order()
            self._orders[targets] = [(name, tuple(schema[name].needs.values())) for name in order if name in schema]
        return self._orders[targets]
