"""Rates that several processes share; on PostgreSQL unlogged, since a crash may forget them."""

from alembic import op
import sqlalchemy as sa

import bot.store.base

revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None


def upgrade() -> None:
    prefixes = ['UNLOGGED'] if op.get_bind().dialect.name == 'postgresql' else []
    op.create_table('rate',
    sa.Column('key', sa.String(), nullable=False),
    sa.Column('tokens', sa.Double(), nullable=False),
    sa.Column('taken', sa.Integer(), nullable=False),
    sa.Column('at', bot.store.base.UtcDateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('key', name=op.f('pk_rate')),
    prefixes=prefixes)
    op.create_index(op.f('ix_rate_at'), 'rate', ['at'], unique=False)


def downgrade() -> None:
    op.drop_table('rate')
